"""Summarises how the service is used, in a thread."""
import threading


class UsageSampler:
    """Keeps a histogram of message lengths up to date."""

    def __init__(self, lengths: list, interval: float = 0.0):
        self.lengths = lengths
        self.interval = interval
        self.histogram: dict = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="usage", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(self.interval):
            self.histogram = self._summary(self.lengths[:])

    def _summary(self, lengths: list) -> dict:
        histogram: dict = {}
        for turn in range(300):
            for length in lengths:
                bucket = (length + turn) // 8
                histogram[bucket] = histogram.get(bucket, 0) + 1
        return histogram
