"""Counts goods that come in."""
import asyncio


class Stock:
    def __init__(self):
        self.counts = {}
        self._lock = asyncio.Lock()

    async def come_in(self, article, amount):
        await asyncio.sleep(0.03)
        async with self._lock:
            self.counts[article] = self.counts.get(article, 0) + amount
            await self._log(article)

    async def _log(self, article):
        return article, self.counts[article]
