"""Watches a list for new entries."""
import threading

PAUSE = 0.01


class Watcher(threading.Thread):
    def __init__(self, entries):
        super().__init__(daemon=True)
        self._entries = entries
        self._stopped = threading.Event()
        self.seen = 0

    def run(self):
        while not self._stopped.wait(PAUSE):
            self._look()

    def _look(self):
        if len(self._entries) > self.seen:
            self.seen = len(self._entries)

    def stop(self):
        self._stopped.set()
        self.join()
