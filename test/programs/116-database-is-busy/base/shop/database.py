"""The shop's database in a temporary file."""
import os
import sqlite3
import tempfile


class Database:
    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        self.path = os.path.join(self._folder.name, "shop.db")
        connection = self.connect()
        connection.execute("pragma journal_mode = memory")
        connection.execute("create table stock (article text primary key, amount integer)")
        connection.executemany("insert into stock values (?, 100)", [("a%d" % n,) for n in range(20)])
        connection.close()

    def connect(self):
        connection = sqlite3.connect(self.path, timeout=10, isolation_level=None, check_same_thread=False)
        connection.execute("pragma synchronous = off")
        return connection

    def close(self):
        self._folder.cleanup()
