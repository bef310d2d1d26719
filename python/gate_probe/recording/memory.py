"""Resident memory of the process over time, so that steady growth can be told from one peak."""

from __future__ import annotations

import os
import sys

from .clock import perf_counter
from .descriptors import KeptFile

#: Samples kept; when there are more, every second one is dropped and the next ones are taken half as often.
MOST = 256
#: Seconds between two samples at first.
FIRST_PERIOD = 0.02


class MemoryCurve:
    """Samples of what the kernel says of this process (Linux's /proc/self/statm; elsewhere there are none)."""

    __slots__ = ("samples", "_page", "_file", "_period", "_next")

    def __init__(self) -> None:
        #: (when, bytes), perf_counter seconds
        self.samples: list[tuple[float, int]] = []
        self._page = 0
        self._file: KeptFile | None = None
        self._period = FIRST_PERIOD
        self._next = 0.0

    def start(self) -> None:
        """Takes the first sample."""
        if sys.platform == "linux":
            self._page = os.sysconf("SC_PAGE_SIZE")
            self._file = KeptFile("/proc/self/statm")
        self.sample(perf_counter())

    def sample(self, now: float) -> None:
        """Notes the resident memory, if the last sample is old enough."""
        if self._file is None or now < self._next:
            return
        try:
            resident = int(self._file.read().split()[1]) * self._page
        except (IndexError, ValueError):
            return
        self.samples.append((now, resident))
        if len(self.samples) > MOST:
            del self.samples[1::2]
            self._period *= 2
        self._next = now + self._period


def rss_peak() -> int:
    """The largest resident memory of the process so far, in bytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
