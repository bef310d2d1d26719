"""The accounts of the main thread outside of its loops: importing, computing and waiting, by line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from gate_probe.analysis.index import Index
from gate_probe.analysis.path.critical_path import CriticalPath
from gate_probe.analysis.path.cross_loop import CrossLoop
from gate_probe.analysis.path.segments import Segment
from gate_probe.analysis.path.thread_path import ThreadPath
from gate_probe.analysis.processes.joined import Joined
from gate_probe.analysis.samples import delay_between
from gate_probe.analysis.spans import overlap, spans_in
from gate_probe.data.frames import Stack
from gate_probe.data.loop import LoopTrace

from .accounts import Accounts
from .gil_contention import charge_gil_wait, gil_wait

#: A wait of the main thread shorter than this is not replaced by what another thread's loop did (seconds).
SHORT = 0.002


def outside_of_loops(tape_runs: list[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    """The spans between ``start`` and ``end`` in which no loop ran on the main thread."""
    spans = []
    for begin, finish in sorted(tape_runs):
        if begin > start:
            spans.append((start, min(begin, end)))
        start = max(start, finish)
    if end > start:
        spans.append((start, end))
    return spans


class MainThread:
    """Charges spans of the main thread from its samples."""

    def __init__(
        self, index: Index, accounts: Accounts, others: list[LoopTrace], cross_loop: CrossLoop, joined: Joined
    ) -> None:
        self.index = index
        self.accounts = accounts
        self.samples = index.recording.main
        self.others = others
        self.cross_loop = cross_loop
        self.joined = joined
        self.thread_path = ThreadPath(index, accounts, joined, self.charge_own, [self.samples, *index.gil_contenders])
        self.gil_contenders = index.gil_contenders
        #: segments of loops in other threads that replaced waits of the main thread
        self.followed: list[Segment] = []

    def charge(self, start: float, end: float) -> None:
        """Charges one span, going back over the threads that the main thread waited for."""
        if self.others:
            self.charge_own(start, end, None)
        else:
            self.thread_path.run(start, end)

    def charge_own(self, start: float, end: float, lock: Stack | None) -> None:
        """Charges what the main thread did itself: imports exactly, the rest by its samples.

        ``lock``: it held one that another thread stood before, and where.
        """
        imported = overlap(self.index.recording.import_spans, start, end)
        delayed = min(
            imported,
            sum(delay_between(self.samples, *span) for span in spans_in(self.index.recording.import_spans, start, end)),
        )
        self.accounts.import_part += imported - delayed
        self.accounts.charge("run-queue", delayed, (), "main")
        samples = self._samples_in(start, end)
        seen = sum(now - before for before, now, _ in samples)
        self.accounts.charge("main-computing", end - start - imported - seen, (), "main")
        waited: tuple[float, float] | None = None
        for before, now, index in samples:
            computing, delay = self._parts(index, now - before)
            if self.others and computing + delay < 0.5 * (now - before):
                joined = waited is not None and before - waited[1] < 1e-6
                if waited is not None and not joined:
                    self._follow(*waited)
                waited = (waited[0] if waited is not None and joined else before, now)
                continue
            stack = self.samples.stacks[index]
            self.accounts.charge("main-computing", computing, stack, "main")
            self.joined.note_own(stack, computing)
            self.accounts.charge("run-queue", delay, (), "main")
            waiting = now - before - computing - delay
            lost = gil_wait(self.samples, self.gil_contenders, before, now, waiting)
            charge_gil_wait(self.index, self.accounts, self.gil_contenders, lost)
            waiting -= lost
            if lock is None and self.joined.is_wait(stack):
                waiting = self.joined.rest_of(before, now, waiting, stack)
            account = "main-waiting" if lock is None else "lock-wait"
            self.accounts.charge(account, waiting, stack, "main", lock=lock or ())
            self.thread_path.note_wait(stack, waiting)
        if waited is not None:
            self._follow(*waited)

    def _parts(self, index: int, span: float) -> tuple[float, float]:
        """Seconds of computing and of waiting for a processor in a span that one sample speaks for."""
        passed = max(1e-9, self.samples.times[index] - self.samples.times[index - 1])
        computing = min(1.0, self.samples.cpu[index] / passed) * span
        return computing, min(span - computing, self.samples.delay[index] / passed * span)

    def _samples_in(self, start: float, end: float) -> list[tuple[float, float, int]]:
        """(from, to, number of the sample) for the parts of a span outside of imports."""
        times = self.samples.times
        found = []
        for index in range(max(1, bisect_right(times, start)), len(times) + 1):
            before = max(start, times[index - 1])
            now = min(end, times[index]) if index < len(times) else end
            if before >= end:
                break
            number = min(index, len(times) - 1)
            part = now - before - overlap(self.index.recording.import_spans, before, now)
            if part > 0:
                found.append((now - part, now, number))
        return found

    def _follow(self, start: float, end: float) -> None:
        """Replaces a wait of the main thread by the path of a loop that ran in another thread meanwhile."""
        while end - start >= SHORT:
            walk = self._walk_of_other(start, end)
            if walk is None:
                break
            if walk.at < end:
                end = walk.at
                continue
            # the loop slept until the main thread handed its next work in: before that it was the loop again
            idle = bisect_left(walk.trace.idle_starts, end) - 1
            before = max(start, walk.trace.idle_starts[idle]) if idle >= 0 else end
            if before >= end:
                break
            self.accounts.charge("main-waiting", end - before, self._stack_at(end), "main")
            end = before
        self.accounts.charge("main-waiting", end - start, self._stack_at(end), "main")

    def _walk_of_other(self, start: float, end: float) -> CriticalPath | None:
        """Walks over the loop that was at work in this time: from what it did next, if it slept at the end."""
        for trace in self.others:
            following = bisect_left(trace.starts, end)
            asleep = bisect_left(trace.idle_starts, end) - 1
            if asleep >= 0 and end < trace.idle_ends[asleep] and following < len(trace.ends):
                walk = CriticalPath(self.index, trace, start, end, self.samples.ident, following)
            elif following > 0 and trace.ends[following - 1] > start:
                walk = CriticalPath(self.index, trace, start, end, self.samples.ident)
            else:
                continue
            self.followed += self.cross_loop.charge(trace, walk.run())
            return walk
        return None

    def _stack_at(self, at: float) -> Stack:
        index = min(len(self.samples.times) - 1, bisect_left(self.samples.times, at))
        return self.samples.stacks[index]
