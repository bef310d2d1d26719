"""Writes log lines in a thread."""
import queue
import threading


class ThreadedLog:
    def __init__(self, path):
        self.path = path
        self.queue = queue.Queue()
        self.written = 0

    def start(self):
        self.thread = threading.Thread(target=self._write, name="log")
        self.thread.start()

    def put(self, text):
        self.queue.put(text)

    def stop(self):
        self.queue.put(None)
        self.thread.join()

    def _write(self):
        with open(self.path, "w", encoding="utf-8") as out:
            for text in iter(self.queue.get, None):
                out.write(text + "\n")
                self.written += 1
