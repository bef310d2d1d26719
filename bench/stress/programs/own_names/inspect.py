print("inspect of the program was imported")
