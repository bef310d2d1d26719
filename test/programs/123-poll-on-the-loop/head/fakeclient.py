"""Stands for a client library in C: batches come from a thread, poll() waits for one."""
import threading

BATCH = 50
FETCH_SECONDS = 0.04


class Client:
    def __init__(self, partition, batches):
        self.partition = partition
        self._left = batches
        self._ready = None
        self._changed = threading.Condition()

    def _deliver(self):
        with self._changed:
            self._left -= 1
            start = self._left * BATCH
            self._ready = list(range(start, start + BATCH))
            self._changed.notify()

    def poll(self, timeout):
        """The next batch, or None at the end."""
        with self._changed:
            if not self._left:
                return None
            timer = threading.Timer(FETCH_SECONDS, self._deliver)
            timer.daemon = True
            timer.start()
            self._changed.wait_for(lambda: self._ready is not None, timeout)
            batch, self._ready = self._ready, None
            return batch
