"""Keeps calls apart."""
import threading
import time
from typing import Any, Callable


class SpacedCalls:
    """Calls start at least an interval apart, whichever thread makes them.

    A call that fails does not count: the next one may start at once.
    """

    def __init__(self, interval: float):
        self.interval = interval
        self.failures = 0
        self._lock = threading.Lock()
        self._last = 0.0

    def _pause(self) -> float:
        """Seconds until the next call may start."""
        return max(0.0, self._last + self.interval - time.monotonic())

    def call(self, function: Callable, *arguments: Any) -> Any:
        """What the function returns."""
        with self._lock:
            delay = self._pause()
            if delay > 0:
                time.sleep(delay)
            before = self._last
            self._last = time.monotonic()
            try:
                return function(*arguments)
            except OSError:
                self.failures += 1
                self._last = before
                raise
