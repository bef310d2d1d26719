"""sqlite3 in a thread of its own, with an asynchronous face."""
import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, Optional, Sequence


class Rows:
    """The rows of a query; a row is read when it is asked for, so a query that is left early reads no more."""

    def __init__(self, database: "Database", query: str):
        self.database = database
        self.query = query
        self.cursor: Optional[sqlite3.Cursor] = None

    def __aiter__(self) -> "Rows":
        return self

    async def __anext__(self) -> tuple:
        if self.cursor is None:
            self.cursor = await self.database.run(self.database.connection.execute, self.query)
        row = await self.database.run(self.cursor.fetchone)
        if row is None:
            raise StopAsyncIteration
        return row


class Database:
    """One connection; all that it does happens in its thread."""

    def __init__(self) -> None:
        self.thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite")
        self.connection = sqlite3.connect(":memory:", check_same_thread=False)

    async def run(self, function: Callable, *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self.thread, function, *arguments)

    async def execute(self, statement: str) -> None:
        await self.run(self.connection.execute, statement)

    async def insert(self, statement: str, rows: Sequence[tuple]) -> None:
        await self.run(self.connection.executemany, statement, rows)

    def query(self, statement: str) -> Rows:
        return Rows(self, statement)

    async def close(self) -> None:
        await self.run(self.connection.close)
        self.thread.shutdown()
