"""Keeps calls apart."""
import threading
import time


class SpacedCalls:
    """Calls start at least an interval apart, whichever thread makes them."""

    def __init__(self, interval):
        self.interval = interval
        self._lock = threading.Lock()
        self._next = 0.0

    def call(self, function, *arguments):
        with self._lock:
            start = max(self._next, time.monotonic())
            self._next = start + self.interval
        delay = start - time.monotonic()
        if delay > 0:
            time.sleep(delay)
        return function(*arguments)
