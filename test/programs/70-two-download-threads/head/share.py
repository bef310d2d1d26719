"""Files on a share that only has a blocking client."""
import time


def fetch(path):
    time.sleep(0.05)
    return ("content of " + path).encode()
