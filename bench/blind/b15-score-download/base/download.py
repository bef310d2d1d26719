"""Downloads in threads."""
import os
import socket
from concurrent.futures import ThreadPoolExecutor


class Downloader:
    def __init__(self, section):
        self.threads = section.getint("threads")
        self.timeout = section.getfloat("timeout")
        self.address = ("127.0.0.1", int(os.environ["PORT"]))

    def fetch(self, name):
        with socket.create_connection(self.address, self.timeout) as connection:
            connection.sendall(name.encode() + b"\n")
            return int(connection.makefile("rb").readline())

    def fetch_all(self, names):
        with ThreadPoolExecutor(self.threads) as pool:
            return dict(zip(names, pool.map(self.fetch, names)))
