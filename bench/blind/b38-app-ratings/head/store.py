"""Client of the key-value store."""
import socket


class Store:
    def __init__(self, port: int):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.answers = self.socket.makefile("rb")

    def _ask(self, command: str) -> list:
        self.socket.sendall(command.encode() + b"\n")
        return [int(value) for value in self.answers.readline().split()]

    def get(self, key: str) -> int:
        return self._ask(f"GET {key}")[0]

    def mget(self, keys: list) -> list:
        return self._ask("MGET " + " ".join(keys))

    def close(self) -> None:
        self.answers.close()
        self.socket.close()
