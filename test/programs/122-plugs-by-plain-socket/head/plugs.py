"""Talks to a smart plug."""
import contextlib
import socket

HOST = "127.0.0.1"
TIMEOUT = 10


class PlugError(Exception):
    """The plug gave no sensible answer."""


class Plug:
    def __init__(self, name, port):
        self.name = name
        self._port = port
        self.last = None

    async def state(self):
        answer = await self._ask(self.name)
        name, _, state = answer.partition(" ")
        if name != self.name:
            raise PlugError(answer)
        self.last = state
        return state

    async def _ask(self, line):
        with self._connected() as stream:
            stream.write(line.encode() + b"\n")
            stream.flush()
            return stream.readline().decode().strip()

    @contextlib.contextmanager
    def _connected(self):
        with socket.create_connection((HOST, self._port), timeout=TIMEOUT) as connection:
            with connection.makefile("rwb") as stream:
                yield stream
