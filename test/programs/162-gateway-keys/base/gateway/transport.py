"""The synchronous HTTP client that the company provides; this is its double."""
import hashlib
import time

ROUND_TRIP = 0.11


class Transport:
    def __init__(self, root):
        self.root = root

    def get(self, path):
        time.sleep(ROUND_TRIP)
        return {"kid": path.rsplit("/", 1)[-1], "k": hashlib.sha256((self.root + path).encode()).hexdigest()}
