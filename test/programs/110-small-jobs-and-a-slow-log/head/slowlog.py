"""A log whose reader takes its time."""
import threading
import time


class Log:
    def __init__(self):
        self._written = threading.Lock()
        self.lines = []

    def _append(self, line):
        with self._written:
            time.sleep(0.03)
            self.lines.append(line)

    async def write(self, line):
        self._append(line)
