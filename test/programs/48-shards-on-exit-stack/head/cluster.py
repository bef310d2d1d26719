"""Shards of a key-value cluster."""
import asyncio
import contextlib


class Shard:
    def __init__(self, number):
        self.number = number
        self.open = False

    async def connect(self):
        await asyncio.sleep(0.09)
        self.open = True
        return self

    async def close(self):
        self.open = False

    async def __aenter__(self):
        return await self.connect()

    async def __aexit__(self, *failure):
        await self.close()

    async def count(self):
        await asyncio.sleep(0.01)
        return 1000 + self.number


@contextlib.asynccontextmanager
async def cluster(size):
    shards = [Shard(number) for number in range(size)]
    async with contextlib.AsyncExitStack() as stack:
        for shard in shards:
            await stack.enter_async_context(shard)
        yield shards
