print("token of the program was imported")
