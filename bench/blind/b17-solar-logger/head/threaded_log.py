"""Writes log lines in a thread."""
import queue
import threading
from typing import Optional


class ThreadedLog:
    """A log file that never holds the reader of frames up. Lines that come together are written together."""

    def __init__(self, path: str):
        self.path = path
        self.queue: queue.Queue = queue.Queue()
        self.stopping = False
        self.written = 0
        self.thread: Optional[threading.Thread] = None

    def start(self) -> None:
        self.thread = threading.Thread(target=self._write, name="log")
        self.thread.start()

    def put(self, text: str) -> None:
        self.queue.put(text)

    def stop(self) -> None:
        """Writes what is left and ends the thread."""
        self.stopping = True
        if self.thread is not None:
            self.thread.join()

    def _batch(self) -> list:
        """All lines that are waiting."""
        lines = []
        while not self.queue.empty():
            lines.append(self.queue.get())
        return lines

    def _write(self) -> None:
        with open(self.path, "w", encoding="utf-8") as out:
            while not (self.stopping and self.queue.empty()):
                if self.queue.empty():
                    continue
                batch = self._batch()
                out.writelines(line + "\n" for line in batch)
                self.written += len(batch)
