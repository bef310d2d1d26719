"""Talks to a smart plug."""
import asyncio

HOST = "127.0.0.1"


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
        reader, writer = await asyncio.open_connection(HOST, self._port)
        try:
            writer.write(line.encode() + b"\n")
            return (await reader.readline()).decode().strip()
        finally:
            writer.close()
