print("traceback of the program was imported")
