"""Collects exchange rates of a day from many banks and loads them."""
import asyncio
from dataclasses import dataclass

from banks import Bank
from extract import quotes

BANKS = 16


@dataclass
class Summary:
    count: int = 0
    total: float = 0.0

    def add(self, quote):
        self.count += 1
        self.total += quote.rate


async def main():
    banks = [Bank("bank-%02d" % number, 1 + number / 100) for number in range(BANKS)]
    summary = Summary()
    async for quote in quotes(banks):
        summary.add(quote)
    print("%d quotes, mean %.3f" % (summary.count, summary.total / summary.count))


if __name__ == "__main__":
    asyncio.run(main())
