"""Keeps checkpoints and what was written at each of them."""
import json
import sqlite3
from itertools import groupby

SCHEMA = """
CREATE TABLE checkpoints (thread TEXT, id INTEGER, state TEXT, PRIMARY KEY (thread, id));
CREATE TABLE writes (thread TEXT, checkpoint INTEGER, channel TEXT, value TEXT);
"""


class Saver:
    def __init__(self):
        self.connection = sqlite3.connect(":memory:")
        self.connection.executescript(SCHEMA)

    def fill(self, count):
        for number in range(count):
            state = json.dumps({f"key-{place}": number * place % 97 for place in range(90)})
            self.connection.execute("INSERT INTO checkpoints VALUES (?, ?, ?)", ("thread-1", number, state))
            self.connection.executemany(
                "INSERT INTO writes VALUES (?, ?, ?, ?)",
                [("thread-1", number, f"channel-{place}", str(number * place)) for place in range(10)],
            )

    def listing(self, thread):
        rows = self.connection.execute(
            "SELECT checkpoint, channel, value FROM writes WHERE thread = ? ORDER BY checkpoint, rowid", (thread,)
        )
        writes = {key: {row[1]: row[2] for row in group} for key, group in groupby(rows, lambda row: row[0])}
        for number, state in self.connection.execute(
            "SELECT id, state FROM checkpoints WHERE thread = ? ORDER BY id", (thread,)
        ):
            yield number, json.loads(state), writes.get(number, {})
