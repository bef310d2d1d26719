"""The journal keeps readings in a database; they are written in batches."""
import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor

FLUSH = 0.03
BATCH = 200


class Journal:
    def __init__(self, path):
        self.path = path
        self._database = None
        self._waiting = []
        self._stopped = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")

    def open(self):
        self._database = sqlite3.connect(
            self.path, timeout=30, isolation_level=None, check_same_thread=False
        )
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("CREATE TABLE journal (station TEXT, number INTEGER, celsius REAL)")

    def add(self, reading):
        self._waiting.append(reading)

    async def run(self):
        """Writes what has gathered, until the journal is stopped and nothing is left."""
        while self._waiting or not self._stopped:
            await asyncio.sleep(FLUSH)
            await self._flush()

    async def _flush(self):
        loop = asyncio.get_running_loop()
        while self._waiting:
            batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
            await loop.run_in_executor(self._thread, self._write, batch)

    def _write(self, batch):
        self._database.execute("BEGIN IMMEDIATE")
        self._database.executemany(
            "INSERT INTO journal VALUES (?, ?, ?)",
            [(reading.station, reading.number, reading.celsius) for reading in batch],
        )
        self._database.execute("COMMIT")

    async def stop(self, writer):
        self._stopped = True
        await writer
        self._thread.shutdown()

    def count(self):
        (kept,) = self._database.execute("SELECT COUNT(*) FROM journal").fetchone()
        (archived,) = self._database.execute("SELECT COUNT(*) FROM archive").fetchone()
        self._database.close()
        return kept + archived
