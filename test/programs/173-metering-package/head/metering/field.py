"""Meters in the field."""
import asyncio
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    meter: str
    kwh: int
    attempt: int


class Meter:
    def __init__(self, name):
        self.name = name
        self._sum = zlib.crc32(name.encode())

    @property
    def sleepy(self):
        """Such meters do not answer the first time."""
        return self._sum % 9 == 0

    async def read(self, attempt):
        await asyncio.sleep(self._delay(attempt))
        if self.sleepy and attempt == 1:
            raise ConnectionError(self.name)
        return Reading(self.name, self._sum % 9000, attempt)

    def _delay(self, attempt):
        key = "{}/{}".format(self.name, attempt).encode()
        return 0.03 + zlib.crc32(key) % 50 / 1000


class District:
    def __init__(self, size):
        self.size = size

    def __iter__(self):
        return (Meter("m{:04d}".format(number)) for number in range(self.size))
