"""Blocks in a database."""
import sqlite3
from typing import Iterable, List, NamedTuple


class Block(NamedTuple):
    """A block of the chain."""

    sequence: int
    user: str
    up: int
    down: int
    signature: bytes

    @property
    def balance(self) -> int:
        return self.up - self.down


class BlockStore:
    """Blocks by sequence number. A cursor is never left open, so that other threads can write in between."""

    def __init__(self, path: str = "") -> None:
        self.connection = sqlite3.connect(path)
        self.connection.execute(
            "CREATE TABLE blocks (sequence INTEGER PRIMARY KEY, user TEXT, up INTEGER, down INTEGER, signature BLOB)"
        )

    def fill(self, count: int) -> None:
        rows = (
            (number, f"user-{number % 211}", number * 31 % 4096, number * 17 % 4096, number.to_bytes(4, "big") * 36)
            for number in range(count)
        )
        with self.connection:
            self.connection.executemany("INSERT INTO blocks VALUES (?, ?, ?, ?, ?)", rows)

    def _blocks(self, query: str, arguments: Iterable) -> List[Block]:
        rows = self.connection.execute(query, arguments).fetchall()
        return [Block(*row) for row in rows]

    def crawl(self, since: int) -> List[Block]:
        """The blocks from a sequence number on."""
        return self._blocks("SELECT * FROM blocks WHERE sequence >= ? ORDER BY sequence", (since,))
