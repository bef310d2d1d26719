"""Where the orders go."""
import sqlite3


class OrderTable:
    def __init__(self):
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("create table orders (id integer primary key, who text, cents integer)")

    def insert(self, rows):
        with self._connection:
            self._connection.executemany("insert into orders values (?, ?, ?)", rows)

    def totals(self):
        return self._connection.execute("select count(*), sum(cents) from orders").fetchone()

    def close(self):
        self._connection.close()
