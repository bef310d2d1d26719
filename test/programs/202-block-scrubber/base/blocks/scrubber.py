"""Verifies one block after the other in a thread, at a steady pace, until it is stopped."""
import threading

PAUSE = 0.004


class Scrubber:
    def __init__(self, volume, first):
        self.damaged = 0
        self._volume = volume
        self._next = first
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scrubber-%d" % first, daemon=True)

    def start(self):
        self._thread.start()

    def stop(self):
        self._stopped.set()
        self._thread.join()

    def _run(self):
        while not self._stopped.wait(PAUSE):
            if not self._volume.intact(self._next % self._volume.count):
                self.damaged += 1
            self._next += 1
