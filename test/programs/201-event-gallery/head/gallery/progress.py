"""Counts what has been done, from any thread."""
import threading
from collections import Counter


class Progress:
    def __init__(self):
        self._lock = threading.Lock()
        self._counts = Counter()

    def step(self, what):
        with self._lock:
            self._counts[what] += 1

    def summary(self):
        return ", ".join("%d %s" % (count, what) for what, count in sorted(self._counts.items()))
