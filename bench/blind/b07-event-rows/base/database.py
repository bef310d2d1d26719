"""sqlite3 in a thread of its own, with an asynchronous face."""
import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor

CHUNK = 200


class Rows:
    """The rows of a query, in chunks."""

    def __init__(self, database, query):
        self.database = database
        self.query = query
        self.cursor = None
        self.chunk = []

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.cursor is None:
            self.cursor = await self.database.run(self.database.connection.execute, self.query)
        if not self.chunk:
            self.chunk = await self.database.run(self.cursor.fetchmany, CHUNK)
            self.chunk.reverse()
        if not self.chunk:
            raise StopAsyncIteration
        return self.chunk.pop()


class Database:
    def __init__(self):
        self.thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite")
        self.connection = sqlite3.connect(":memory:", check_same_thread=False)

    async def run(self, function, *arguments):
        return await asyncio.get_running_loop().run_in_executor(self.thread, function, *arguments)

    async def execute(self, statement):
        await self.run(self.connection.execute, statement)

    async def insert(self, statement, rows):
        await self.run(self.connection.executemany, statement, rows)

    def query(self, statement):
        return Rows(self, statement)

    async def close(self):
        await self.run(self.connection.close)
        self.thread.shutdown()
