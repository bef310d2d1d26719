"""A lane handles the ticks of one market in order."""
import asyncio


class Lane:
    def __init__(self, market):
        self.market = market
        self.queue = asyncio.Queue()

    def put(self, price):
        self.queue.put_nowait(price)

    def close(self):
        self.queue.put_nowait(None)

    async def run(self):
        total = 0
        while True:
            price = await self.queue.get()
            if price is None:
                return total
            total = (total * 3 + price) % 1_000_003
