"""Clocks of threads: processor time, and the time a thread was ready to run but waited for a processor."""

from __future__ import annotations

import sys
import time
from time import perf_counter, process_time, thread_time

from .descriptors import KeptFile

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from typing import Callable

__all__ = ["RunQueue", "cpu_clock", "perf_counter", "process_time", "thread_time"]


class RunQueue:
    """Run-queue delay of one thread of this process, from Linux's schedstat.

    Source: the kernel's Documentation/scheduler/sched-stats.rst.

    The file stays open: a read costs about 3 microseconds, opening it ten times that.
    """

    def __init__(self, native_id: int) -> None:
        self._file: KeptFile | None = None
        if sys.platform == "linux" and native_id:
            self._file = KeptFile(f"/proc/self/task/{native_id}/schedstat")
            if len(self._file.read().split()) != 3:
                self.close()

    @property
    def counting(self) -> bool:
        """Whether the kernel counts it."""
        return self._file is not None

    def seconds(self) -> float:
        """Seconds of delay since the thread began; 0.0 where the kernel does not count them."""
        return self.counts()[0]

    def counts(self) -> tuple[float, int]:
        """The same, and how often the thread was put on a processor."""
        if self._file is None:
            return 0.0, 0
        try:
            _, delay, slices = self._file.read().split()
            return int(delay) * 1e-9, int(slices)
        except ValueError:
            return 0.0, 0

    def close(self) -> None:
        """Closes the file: the thread has ended."""
        if self._file is not None:
            self._file.close()
            self._file = None


def cpu_clock(native_id: int) -> Callable[[], float]:
    """A function that returns the processor seconds of another thread, by the kernel's number of it.

    Linux numbers such clocks by the thread's own number (``CPUCLOCK_PERTHREAD | CPUCLOCK_SCHED`` in the kernel's
    include/linux/posix-timers.h) and refuses one of a thread that has ended. ``time.pthread_getcpuclockid`` gives the
    same number, but reads the memory of a thread that may have ended meanwhile, which crashes the program. Elsewhere
    the process's own clock has to do; a thread without a number (``0``) has used nothing that could be known.
    """
    if sys.platform != "linux":
        return process_time
    clock = (~native_id << 3) | 6
    clock_gettime = time.clock_gettime
    last = [0.0]

    def seconds() -> float:
        try:
            last[0] = clock_gettime(clock)
        except OSError:  # the thread has ended: what it had used by then
            pass
        return last[0]

    return seconds if native_id else float
