"""Unload some lorries."""
import asyncio

from stock import Stock

LORRIES = 12
GOODS = 38


async def unload(stock, lorry):
    for number in range(GOODS):
        await stock.come_in("article %d" % (number % 7), lorry + 1)


async def main():
    stock = Stock()
    await asyncio.gather(*(unload(stock, lorry) for lorry in range(LORRIES)))
    print(sorted(stock.counts.items())[0])


if __name__ == "__main__":
    asyncio.run(main())
