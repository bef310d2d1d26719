"""A feed of price ticks; each is decoded from its wire form."""
import asyncio
import zlib


def decode(number: int, markets):
    text = f"{number}:{number * 31 % 997}"
    price = 0
    for turn in range(14):
        price = zlib.crc32(f"{text}/{turn}".encode(), price)
    return markets[price % len(markets)], price % 10_000


async def ticks(count: int, markets):
    for number in range(count):
        await asyncio.sleep(0)
        yield decode(number, markets)
