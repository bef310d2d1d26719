print("array of the program was imported")
