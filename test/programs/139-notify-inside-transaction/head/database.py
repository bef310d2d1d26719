"""One sqlite connection, used by one transaction at a time."""
import asyncio
import contextlib
import sqlite3


class Database:
    def __init__(self):
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("create table orders (id integer primary key, customer text, amount integer)")
        self._free = asyncio.Semaphore(1)

    @contextlib.asynccontextmanager
    async def transaction(self):
        await self._free.acquire()
        try:
            with self._connection:
                yield self._connection
        finally:
            self._free.release()

    def summary(self):
        return self._connection.execute("select count(*), sum(amount) from orders").fetchone()

    def close(self):
        self._connection.close()
