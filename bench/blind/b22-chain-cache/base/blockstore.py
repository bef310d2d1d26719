"""Blocks in a database."""
import sqlite3
from collections import namedtuple

Block = namedtuple("Block", "sequence user up down signature")


class BlockStore:
    def __init__(self):
        self.connection = sqlite3.connect("")
        self.connection.execute(
            "CREATE TABLE blocks (sequence INTEGER PRIMARY KEY, user TEXT, up INTEGER, down INTEGER, signature BLOB)"
        )

    def fill(self, count):
        rows = (
            (number, f"user-{number % 211}", number * 31 % 4096, number * 17 % 4096, number.to_bytes(4, "big") * 36)
            for number in range(count)
        )
        with self.connection:
            self.connection.executemany("INSERT INTO blocks VALUES (?, ?, ?, ?, ?)", rows)

    def crawl(self, since):
        query = "SELECT * FROM blocks WHERE sequence >= ? ORDER BY sequence"
        for row in self.connection.execute(query, (since,)):
            yield Block(*row)
