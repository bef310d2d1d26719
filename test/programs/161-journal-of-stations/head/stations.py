"""Weather stations, as far as this program is concerned."""
import asyncio
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    station: str
    number: int
    celsius: float


class Station:
    """A station answers when its measuring interval is over."""

    def __init__(self, name, interval):
        self.name = name
        self.interval = interval
        self._number = 0
        self._seed = zlib.crc32(name.encode())

    async def read(self):
        await asyncio.sleep(self.interval)
        self._number += 1
        celsius = (self._seed >> self._number % 16) % 400 / 10 - 10
        return Reading(self.name, self._number, celsius)
