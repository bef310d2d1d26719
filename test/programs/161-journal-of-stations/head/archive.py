"""Moves old readings of the journal into the archive table, in its own thread."""
import sqlite3
import threading
import time

KEEP = 50
PAUSE = 0.05
EXPORT_TIME = 0.3


class Archiver(threading.Thread):
    def __init__(self, path, runs):
        super().__init__(name="archiver", daemon=True)
        self.path = path
        self.runs = runs
        self.moved = 0

    def run(self):
        database = sqlite3.connect(self.path, timeout=30, isolation_level=None)
        database.execute("CREATE TABLE IF NOT EXISTS archive (station TEXT, number INTEGER, celsius REAL)")
        for _ in range(self.runs):
            time.sleep(PAUSE)
            self._move(database)
        database.close()

    def _move(self, database):
        """One transaction: readings are either in the journal or in the archive."""
        database.execute("BEGIN IMMEDIATE")
        (last,) = database.execute("SELECT COALESCE(MAX(rowid), 0) FROM journal").fetchone()
        rows = database.execute(
            "SELECT station, number, celsius FROM journal WHERE rowid <= ?", (last - KEEP,)
        ).fetchall()
        self._export(rows)
        database.executemany("INSERT INTO archive VALUES (?, ?, ?)", rows)
        database.execute("DELETE FROM journal WHERE rowid <= ?", (last - KEEP,))
        database.execute("COMMIT")
        self.moved += len(rows)

    def _export(self, rows):
        """Stands for the upload of the rows to the weather service."""
        time.sleep(EXPORT_TIME)
