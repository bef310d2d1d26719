"""Distributes objects over lanes. A customer always takes the same lane, so that the folders stay in order."""
import queue
import threading
import zlib

STOP = object()


class Lane(threading.Thread):
    """Sends its objects one after another over a connection of its own."""

    def __init__(self, number, bucket):
        super().__init__(name="lane-%d" % number, daemon=True)
        self.inbox = queue.Queue()
        self.sent = 0
        self._bucket = bucket

    def run(self):
        while True:
            item = self.inbox.get()
            if item is STOP:
                return
            self._bucket.put(item.key, item.size)
            self.sent += 1


class Uploader:
    """A fixed number of lanes; submit() chooses one, close() waits for all."""

    def __init__(self, bucket, lanes):
        self._lanes = [Lane(number, bucket) for number in range(lanes)]

    def __enter__(self):
        for lane in self._lanes:
            lane.start()
        return self

    def __exit__(self, *exc):
        for lane in self._lanes:
            lane.inbox.put(STOP)
        for lane in self._lanes:
            lane.join()

    def _lane_of(self, item):
        folder, _, _ = item.key.partition("/")
        return self._lanes[zlib.crc32(folder.encode()) % len(self._lanes)]

    def submit(self, item):
        self._lane_of(item).inbox.put(item)

    @property
    def sent(self):
        return [lane.sent for lane in self._lanes]
