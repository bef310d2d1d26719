"""A client for an interface that allows a number of requests at a time."""
import asyncio

AT_A_TIME = 20


class Client:
    def __init__(self):
        self._limit = asyncio.Semaphore(AT_A_TIME)
        self.calls = 0

    async def get(self, path):
        async with self._limit:
            return await self._request(path)

    async def _request(self, path):
        self.calls += 1
        await asyncio.sleep(0.06)
        return {"path": path, "call": self.calls}
