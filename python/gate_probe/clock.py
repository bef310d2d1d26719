"""Clocks of threads: processor time, and the time a thread was ready to run but waited for a processor."""

from __future__ import annotations

import os
import sys
import time
from time import perf_counter, process_time, thread_time
from typing import Callable

__all__ = ["RunQueue", "cpu_clock", "perf_counter", "process_time", "thread_time"]


class RunQueue:
    """Run-queue delay of one thread of this process, from Linux's schedstat.

    Source: the kernel's Documentation/scheduler/sched-stats.rst.

    The file stays open: a read costs about 3 microseconds, opening it ten times that.
    """

    def __init__(self, native_id: int) -> None:
        self.fd: int | None = None
        if sys.platform == "linux":
            try:
                self.fd = os.open(f"/proc/self/task/{native_id}/schedstat", os.O_RDONLY | os.O_CLOEXEC)
                os.pread(self.fd, 100, 0).split()[1]
            except (OSError, IndexError):
                self.fd = None

    def seconds(self) -> float:
        """Seconds of delay since the thread began; 0.0 where the kernel does not count them."""
        return self.counts()[0]

    def counts(self) -> tuple[float, int]:
        """The same, and how often the thread was put on a processor."""
        if self.fd is None:
            return 0.0, 0
        try:
            _, delay, slices = os.pread(self.fd, 100, 0).split()
            return int(delay) * 1e-9, int(slices)
        except (OSError, ValueError):
            return 0.0, 0

    def close(self) -> None:
        """Closes the file: the thread has ended."""
        if self.fd is not None:
            os.close(self.fd)
            self.fd = None


def cpu_clock(ident: int) -> Callable[[], float]:
    """A function that returns the processor seconds of another thread, by its ``threading`` identifier."""
    getter = getattr(time, "pthread_getcpuclockid", None)
    if getter is None:
        return process_time
    try:
        clock = getter(ident)
    except OSError:
        return process_time
    last = [0.0]

    def seconds() -> float:
        try:
            last[0] = time.clock_gettime(clock)
        except OSError:  # the thread has ended: what it had used by then
            pass
        return last[0]

    return seconds
