print("heapq of the program was imported")
