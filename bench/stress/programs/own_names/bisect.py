print("bisect of the program was imported")
