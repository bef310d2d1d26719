"""The accounts of the main thread outside of its loops: importing, computing and waiting, by line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from gate_probe.analysis.index import Index
from gate_probe.analysis.path.critical_path import Segment, Walk
from gate_probe.analysis.path.cross_loop import Crossing
from gate_probe.analysis.path.thread_path import ThreadWalk
from gate_probe.analysis.samples import delay_between
from gate_probe.analysis.spans import overlap, spans_in
from gate_probe.data.frames import Stand
from gate_probe.data.loop import Tape

from .accounts import Books
from .gil_contention import charge_robbed, robbed

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

    def __init__(self, index: Index, books: Books, others: list[Tape], crossing: Crossing) -> None:
        self.index = index
        self.books = books
        self.watch = index.recording.main
        self.others = others
        self.crossing = crossing
        self.walk = ThreadWalk(index, books, self.charge_own, [self.watch, *index.rivals])
        self.rivals = index.rivals
        #: segments of loops in other threads that replaced waits of the main thread
        self.followed: list[Segment] = []

    def charge(self, start: float, end: float) -> None:
        """Charges one span, going back over the threads that the main thread waited for."""
        if self.others:
            self.charge_own(start, end, None)
        else:
            self.walk.run(start, end)

    def charge_own(self, start: float, end: float, lock: Stand | None) -> None:
        """Charges what the main thread did itself: imports exactly, the rest by the looks at it.

        ``lock``: it held one that another thread stood before, and where.
        """
        imported = overlap(self.index.recording.import_spans, start, end)
        delayed = min(
            imported,
            sum(delay_between(self.watch, *span) for span in spans_in(self.index.recording.import_spans, start, end)),
        )
        self.books.import_part += imported - delayed
        self.books.charge("run-queue", delayed, (), "main")
        looks = self._looks(start, end)
        seen = sum(now - before for before, now, _ in looks)
        self.books.charge("main-computing", end - start - imported - seen, (), "main")
        waited: tuple[float, float] | None = None
        for before, now, index in looks:
            computing, delay = self._parts(index, now - before)
            if self.others and computing + delay < 0.5 * (now - before):
                joined = waited is not None and before - waited[1] < 1e-6
                if waited is not None and not joined:
                    self._follow(*waited)
                waited = (waited[0] if waited is not None and joined else before, now)
                continue
            stand = self.watch.stands[index]
            self.books.charge("main-computing", computing, stand, "main")
            self.books.charge("run-queue", delay, (), "main")
            waiting = now - before - computing - delay
            lost = robbed(self.watch, self.rivals, before, now, waiting)
            charge_robbed(self.index, self.books, self.rivals, lost)
            account = "main-waiting" if lock is None else "lock-wait"
            self.books.charge(account, waiting - lost, stand, "main", lock=lock or ())
            self.walk.note_wait(stand, waiting - lost)
        if waited is not None:
            self._follow(*waited)

    def _parts(self, index: int, span: float) -> tuple[float, float]:
        """Seconds of computing and of waiting for a processor in a span that one look speaks for."""
        passed = max(1e-9, self.watch.times[index] - self.watch.times[index - 1])
        computing = min(1.0, self.watch.cpu[index] / passed) * span
        return computing, min(span - computing, self.watch.delay[index] / passed * span)

    def _looks(self, start: float, end: float) -> list[tuple[float, float, int]]:
        """(from, to, number of the look) for the parts of a span outside of imports."""
        times = self.watch.times
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
            idle = bisect_left(walk.tape.idle_starts, end) - 1
            before = max(start, walk.tape.idle_starts[idle]) if idle >= 0 else end
            if before >= end:
                break
            self.books.charge("main-waiting", end - before, self._stand_at(end), "main")
            end = before
        self.books.charge("main-waiting", end - start, self._stand_at(end), "main")

    def _walk_of_other(self, start: float, end: float) -> Walk | None:
        """Walks over the loop that was at work in this time: from what it did next, if it slept at the end."""
        for tape in self.others:
            following = bisect_left(tape.starts, end)
            asleep = bisect_left(tape.idle_starts, end) - 1
            if asleep >= 0 and end < tape.idle_ends[asleep] and following < len(tape.ends):
                walk = Walk(self.index, tape, start, end, self.watch.ident, following)
            elif following > 0 and tape.ends[following - 1] > start:
                walk = Walk(self.index, tape, start, end, self.watch.ident)
            else:
                continue
            self.followed += self.crossing.charge(tape, walk.run())
            return walk
        return None

    def _stand_at(self, at: float) -> Stand:
        index = min(len(self.watch.times) - 1, bisect_left(self.watch.times, at))
        return self.watch.stands[index]
