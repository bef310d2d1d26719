"""A report that locks the database for a while, in its own thread."""
import threading
import time


class Report(threading.Thread):
    def __init__(self, database, rounds):
        super().__init__()
        self._connection = database.connect()
        self._rounds = rounds
        self.sums = []

    def run(self):
        for _ in range(self._rounds):
            self._connection.execute("begin exclusive")
            time.sleep(0.1)
            self.sums.append(self._connection.execute("select sum(amount) from stock").fetchone()[0])
            self._connection.execute("commit")
            time.sleep(0.06)
        self._connection.close()
