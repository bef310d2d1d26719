"""Takes orders."""
import asyncio


class Orders:
    def __init__(self, connection):
        self._connection = connection
        self.taken = 0

    def _take(self, article):
        self._connection.execute("update stock set amount = amount - 1 where article = ?", (article,))
        self.taken += 1

    async def take(self, article):
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, self._take, article)
