"""The jobs of pools by the threads that ran them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from gate_probe.data.threads import Job


class JobIndex:
    """The jobs that were started, by thread and in order."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._by_thread: dict[int, list[Job]] = {}
        self._starts: dict[int, list[float]] = {}
        for job in sorted((one for one in jobs if one.started > 0), key=lambda one: one.started):
            self._by_thread.setdefault(job.thread, []).append(job)
            self._starts.setdefault(job.thread, []).append(job.started)
        #: the threads that ran jobs
        self.threads = list(self._by_thread)

    def at(self, thread: int, at: float) -> Job | None:
        """The job that a pool's thread worked on at a moment, or the last one before it."""
        index = bisect_right(self._starts.get(thread, []), at) - 1
        return self._by_thread[thread][index] if index >= 0 else None
