"""Shops: an asynchronous interface for offers, and a synchronous one for the stock."""
import asyncio
import time
import zlib

STOCK_TIME = 0.03


class Shop:
    def __init__(self, name, delay):
        self.name = name
        self.delay = delay

    async def offer(self, article, options):
        await asyncio.sleep(self.delay)
        cents = 500 + zlib.crc32((self.name + article).encode()) % 900
        return {"shop": self.name, "article": article, "cents": cents, "currency": options["currency"]}

    def in_stock(self, article):
        time.sleep(STOCK_TIME)
        return zlib.crc32((article + self.name).encode()) % 10 > 0
