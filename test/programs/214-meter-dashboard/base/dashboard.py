"""Keeps the figures of the dashboard fresh in a thread of its own."""
import threading

from figures import build_figures


class Dashboard:
    def __init__(self):
        self._history = []
        self._changed = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._work, name="dashboard")
        self.figures = {}

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *error):
        self._stopping = True
        self._changed.set()
        self._thread.join()

    def add(self, value):
        self._history.append(value)
        self._changed.set()

    @property
    def count(self):
        return len(self._history)

    @property
    def highest(self):
        return self.figures["highest"]

    def _work(self):
        while not self._stopping:
            self._changed.wait()
            self._changed.clear()
            values = list(self._history)
            if values:
                self.figures = build_figures(values)
