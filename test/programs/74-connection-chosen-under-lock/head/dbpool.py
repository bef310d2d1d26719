"""A pool that takes connections in turn."""
import asyncio


class Connection:
    def __init__(self, number):
        self.number = number
        self.queries = 0

    async def execute(self, query):
        self.queries += 1
        await asyncio.sleep(0.03)
        return "%s on %d" % (query, self.number)


class Pool:
    def __init__(self, size):
        self._connections = [Connection(number) for number in range(size)]
        self._next = 0
        self._lock = asyncio.Lock()

    async def _pick(self):
        connection = self._connections[self._next % len(self._connections)]
        self._next += 1
        await asyncio.sleep(0)
        return connection

    async def execute(self, query):
        async with self._lock:
            connection = await self._pick()
            return await connection.execute(query)
