"""The latest sample of each instrument."""
import select
import socket
import threading


class Board:
    def __init__(self, instruments):
        self.instruments = instruments
        self._samples = [0] * instruments
        self._lock = threading.Lock()

    def _write(self, sample):
        """Waits until the archive has taken a sample."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            select.select([ours], [], [], 0.022)

    def record(self, instrument, sample):
        with self._lock:
            self._write(sample)
            self._samples[instrument] = sample

    def latest(self, instrument):
        return self._samples[instrument]
