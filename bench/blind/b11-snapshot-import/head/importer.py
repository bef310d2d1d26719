"""Imports a snapshot."""
import json
from typing import Iterator

from store import Store


def line(number: int) -> str:
    """A line of the snapshot."""
    fields = {f"f{place}": (number * place) % 101 for place in range(24)}
    return json.dumps({"key": f"row-{number}", "fields": fields})


def rows_of(count: int) -> Iterator[dict]:
    """The rows of a snapshot; lines without a key are left out."""
    for number in range(count):
        row = json.loads(line(number))
        if row["key"]:
            yield row


class Importer:
    """Takes rows of a snapshot over into the store."""

    def __init__(self, store: Store):
        self.store = store
        self.skipped = 0

    async def run(self, count: int) -> int:
        """Number of rows in the store afterwards."""
        for row in rows_of(count):
            self.store.add(row["key"], row["fields"])
        self.skipped = count - self.store.rows
        return self.store.rows
