"""Fetches packages."""
import asyncio


class Mirror:
    def __init__(self, index, at_once):
        self.index = index
        self.at_once = at_once

    async def _one(self, name, limit):
        async with limit:
            return await self.index.size(name)

    async def fetch_all(self, names):
        limit = asyncio.Semaphore(self.at_once)
        return await asyncio.gather(*(self._one(name, limit) for name in names))
