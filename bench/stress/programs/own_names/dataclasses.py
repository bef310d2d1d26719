print("dataclasses of the program was imported")
