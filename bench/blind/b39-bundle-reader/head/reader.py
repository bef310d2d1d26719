"""Reads a remote file range by range."""
import socket


class RangeReader:
    """An iterator over blocks of a remote file."""

    def __init__(self, port: int, block_size: int = 16_384):
        self.block_size = block_size
        self.offset = 0
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.answers = self.socket.makefile("rb")

    def __iter__(self) -> "RangeReader":
        return self

    def __next__(self) -> bytes:
        self.socket.sendall(f"{self.offset} {self.block_size}\n".encode())
        size = int(self.answers.readline())
        if size == 0:
            raise StopIteration
        block = self.answers.read(size)
        self.offset += size
        return block

    def close(self) -> None:
        self.answers.close()
        self.socket.close()
