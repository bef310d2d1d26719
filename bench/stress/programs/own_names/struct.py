print("struct of the program was imported")
