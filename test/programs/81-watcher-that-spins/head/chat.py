"""A partner that answers each line, in its own thread."""
import socket
import threading
import time


class Partner(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.near, self._far = socket.socketpair()

    def run(self):
        while True:
            line = self._far.recv(256)
            if not line:
                return
            time.sleep(0.002)
            self._far.sendall(line.upper())

    def ask(self, text):
        self.near.sendall(text.encode())
        return self.near.recv(256).decode()

    def close(self):
        self.near.close()
        self.join()
