"""Keeps checkpoints and what was written at each of them."""
import json
import sqlite3
from typing import Any, Dict, Iterator, NamedTuple

SCHEMA = """
CREATE TABLE checkpoints (thread TEXT, id INTEGER, state TEXT, PRIMARY KEY (thread, id));
CREATE TABLE writes (thread TEXT, checkpoint INTEGER, channel TEXT, value TEXT);
"""


class Checkpoint(NamedTuple):
    """A state, and what was written after it."""

    number: int
    state: Dict[str, Any]
    writes: Dict[str, str]

    def __repr__(self) -> str:
        return repr(tuple(self))


class Saver:
    """Checkpoints in a database."""

    def __init__(self, path: str = ":memory:") -> None:
        self.connection = sqlite3.connect(path)
        self.connection.executescript(SCHEMA)

    def fill(self, count: int) -> None:
        for number in range(count):
            state = json.dumps({f"key-{place}": number * place % 97 for place in range(90)})
            self.connection.execute("INSERT INTO checkpoints VALUES (?, ?, ?)", ("thread-1", number, state))
            self.connection.executemany(
                "INSERT INTO writes VALUES (?, ?, ?, ?)",
                [("thread-1", number, f"channel-{place}", str(number * place)) for place in range(10)],
            )

    def _writes(self, thread: str, number: int) -> Dict[str, str]:
        found = self.connection.execute(
            "SELECT channel, value FROM writes WHERE thread = ? AND checkpoint = ? ORDER BY rowid", (thread, number)
        )
        return {channel: value for channel, value in found}

    def listing(self, thread: str) -> Iterator[Checkpoint]:
        """All checkpoints of a thread, the oldest first."""
        for number, state in self.connection.execute(
            "SELECT id, state FROM checkpoints WHERE thread = ? ORDER BY id", (thread,)
        ):
            yield Checkpoint(number, json.loads(state), self._writes(thread, number))
