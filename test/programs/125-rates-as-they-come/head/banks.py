"""The banks and what they quote."""
import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class Quote:
    bank: str
    rate: float


class Bank:
    def __init__(self, name, rate):
        self.name = name
        self._rate = rate

    async def quote(self):
        await asyncio.sleep(0.07 + len(self.name) * 0.001)
        return Quote(self.name, self._rate)
