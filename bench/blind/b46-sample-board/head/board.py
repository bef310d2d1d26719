"""The latest sample of each instrument."""
import select
import socket
import threading
from typing import List

ARCHIVE_TIME = 0.022


class Board:
    """Threads and coroutines share a board; a sample is seen by all at once or by nobody."""

    def __init__(self, instruments: int):
        self.instruments = instruments
        self.recorded = 0
        self._samples: List[int] = [0] * instruments
        self._lock = threading.Lock()

    def _write(self, sample: int) -> None:
        """Waits until the archive has taken a sample."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            select.select([ours], [], [], ARCHIVE_TIME)

    def record(self, instrument: int, sample: int) -> None:
        """Takes a sample over; it is in the archive afterwards."""
        with self._lock:
            self._write(sample)
            self._samples[instrument] = sample
            self.recorded += 1

    def latest(self, instrument: int) -> int:
        with self._lock:
            return self._samples[instrument]
