OWN = __name__
