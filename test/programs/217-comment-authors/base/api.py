"""A stand-in for the service that stores comments and authors."""
import asyncio


class Api:
    def __init__(self, connections, latency=0.04):
        self._connections = asyncio.Semaphore(connections)
        self._latency = latency
        self.requests = 0

    async def _request(self):
        async with self._connections:
            self.requests += 1
            await asyncio.sleep(self._latency)

    async def comments(self, thread, count):
        await self._request()
        return [
            {"author": (thread * 5 + number * number) % 23, "text": "comment %d in %d" % (number, thread)}
            for number in range(count)
        ]

    async def author(self, key):
        await self._request()
        return {"key": key, "name": "author-%02d" % key}
