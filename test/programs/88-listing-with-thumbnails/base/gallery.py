"""Reads a gallery page by page."""
import os
import socket

FIELDS = "title"


class Gallery:
    def __init__(self):
        self._socket = socket.create_connection(("127.0.0.1", int(os.environ["PORT"])))
        self._stream = self._socket.makefile("rw")

    def _page(self, number):
        self._stream.write("page %d %s\n" % (number, FIELDS))
        self._stream.flush()
        following, body = self._stream.readline().split()
        return int(following), body

    def pages(self):
        number = 1
        while number:
            number, body = self._page(number)
            yield body

    def close(self):
        self._stream.close()
        self._socket.close()
