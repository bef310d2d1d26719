"""A bot whose commands are plugins."""
import asyncio
import zlib

from plugins import Plugins


def normalise(message: str) -> int:
    value = 0
    for turn in range(900):
        value = zlib.crc32(f"{message}/{turn}".encode(), value)
    return value


class Bot:
    def __init__(self):
        self.plugins = Plugins()

    async def answer(self, message: str) -> str:
        await asyncio.sleep(0)
        name, _, argument = message[1:].partition(" ")
        return self.plugins.get(name).reply(argument, normalise(message))
