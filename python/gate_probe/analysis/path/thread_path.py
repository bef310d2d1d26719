"""Walks back over threads: from the end of a wait of the main thread to the thread that ended it, and so on.

The same idea as for tasks (critical_path): a wait belongs to what the thread that ended it did meanwhile. A thread is
followed back to the job it worked on, the queue the job stood in, whoever handed it in, or whoever started the thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, NamedTuple

from gate_probe.analysis.accounts.accounts import Books
from gate_probe.analysis.accounts.executor_accounts import charge_queue, divided, fallback_of
from gate_probe.analysis.accounts.gil_contention import charge_robbed, robbed
from gate_probe.analysis.index import Index
from gate_probe.analysis.samples import (
    Weights,
    delay_between,
    looks_at,
    merged,
    share_out,
    weights_between,
    within,
)
from gate_probe.data.frames import Stand
from gate_probe.data.threads import Job, Life, Wake, Watch

from .held_locks import HeldLocks

#: A pool's thread that had nothing to do for this long did not make anybody wait (seconds).
IDLE = 0.005
#: Jumps between threads without going back in time.
MOST_JUMPS = 8
#: A thread that was waited for during less than this part of its life worked beside the one that waits, which is as
#: critical as it.
BESIDE = 0.1
GRAIN = 1e-9


class Stretch(NamedTuple):
    """What one thread of the path did between two moments, for groups and waits."""

    thread: int
    start: float
    end: float


class ThreadWalk:
    """The walk over one span of the main thread in which no loop ran."""

    def __init__(
        self,
        index: Index,
        books: Books,
        charge_main: Callable[[float, float, Stand | None], None],
        rivals: Sequence[Watch],
    ) -> None:
        self.index = index
        self.books = books
        #: the samples at all threads, which can hold the interpreter lock
        self.rivals = rivals
        self.main = index.recording.main.ident
        self.charge_main = charge_main
        self.begin = 0.0
        self.locked = HeldLocks()
        #: the stretches of other threads on the path
        self.stretches: list[Stretch] = []
        self.waited: dict[Stand, list[float]] = {}
        #: the samples of all threads that handled connections, for those that were never looked at
        self.of_handlers: Weights = {}

    def run(self, begin: float, end: float) -> None:
        """Charges everything between two moments, going back from ``end``."""
        self.begin = begin
        self.locked = HeldLocks()
        thread, at, jumps = self.main, end, 0
        while at > begin:
            before, (thread, at) = at, self._back(thread, at, jumps < MOST_JUMPS)
            jumps = jumps + 1 if before - at < GRAIN else 0

    def _back(self, thread: int, at: float, jump: bool) -> tuple[int, float]:
        """From a moment of a thread to the thread and the moment before it; charges what lies between."""
        job = self.index.job_at(thread, at)
        life = self.index.wakeups.life_at(thread, at) if thread != self.main and job is None else None
        floor = max(self.begin, job.started if job else life.born if life else self.begin)
        wake = self.index.wakeups.last(thread, floor, at) if jump else None
        if wake is None:
            self._active(thread, floor, at, job)
            return self._origin(thread, floor, job, life)
        self._active(thread, wake.ended, at, job)
        return self._woken(thread, wake, floor, job)

    def _origin(self, thread: int, at: float, job: Job | None, life: Life | None) -> tuple[int, float]:
        """Who handed a job in, or started a thread."""
        if job is not None:
            submitted = max(self.begin, job.submitted)
            charge_queue(self.index, self.books, job, submitted, at, "main")
            return job.by, submitted
        if life is not None:
            return life.parent, at
        # a thread that nobody is known to have started: its time was a wait of the main thread
        return self.main, at if thread != self.main else self.begin

    def _woken(self, thread: int, wake: Wake, floor: float, job: Job | None) -> tuple[int, float]:
        """The thread that ended a wait, at that moment; the waiter itself where it is not known, or had been idle."""
        began = max(floor, wake.began)
        end = wake.ended
        other = self.index.job_at(wake.by, end)
        known = wake.by == self.main or other is not None or self.index.wakeups.life_at(wake.by, end) is not None
        if wake.by == thread or not known:
            self._waiting(thread, began, end, self.index.sites[wake.site], job)
            return thread, began
        lock = wake.lock or (wake.condition and self._same_work(job, other, wake.by, thread, end))
        life = self.index.wakeups.life_at(wake.by, end) if other is None and wake.by != self.main else None
        beside = life is not None and end - began < BESIDE * (end - life.born)
        if not lock and life is not None and (beside or self._only_relays(wake.by, began, end)):
            self._waiting(thread, began, end, self.index.sites[wake.site], job)
            return thread, began
        if other is not None and 0 < other.ended < end - IDLE:
            idle = max(began, other.ended)
            self._waiting(thread, idle, end, self.index.sites[wake.site], job)
            return (thread, began) if idle <= began else (wake.by, idle)
        if lock:
            since = self.index.wakeups.waited_since(thread, wake) if wake.condition else wake.began
            self.locked.note(since, self.index.sites[wake.site])
        return wake.by, end

    def _active(self, thread: int, start: float, end: float, job: Job | None) -> None:
        """Charges what a thread did itself, cut where it took a lock that others stood before."""
        for until, at, lock in self.locked.cut(start, end):
            if thread == self.main:
                self.charge_main(until, at, lock)
            else:
                self._charge(thread, until, at, job, lock)

    def _charge(self, thread: int, start: float, end: float, job: Job | None, lock: Stand | None) -> None:
        self.stretches.append(Stretch(thread, start, end))
        watch = self._watch_of(thread, start, end)
        weights = weights_between(watch, start, end)
        if job is not None:
            weights = within(self.index, weights, job.code)
            parts = divided(job, end - start)
            fallback = fallback_of(self.index, job)
            computing, waiting, gil, delay = parts.cpu, parts.rest, parts.gil, parts.delay
        else:
            fallback = ()
            delay = min(end - start, delay_between(watch, start, end))
            seen = self.index.wakeups.computed(thread, start, end)
            if seen is None:
                seen = sum(pair[0] for pair in weights.values())
            elif not weights:
                weights = self.of_handlers = self.of_handlers or looks_at(self.index, self.index.recording.handled)
            computing = min(end - start - delay, seen)
            waiting = end - start - delay - computing
            gil = robbed(watch, self.rivals, start, end, waiting)
            waiting -= gil
        account = "executor-run" if job is not None else "main-computing"
        self._share(account, computing, weights, 0, fallback)
        account = "lock-wait" if lock is not None else "executor-run" if job is not None else "main-waiting"
        self._share(account, waiting, weights, 1, fallback, lock or ())
        charge_robbed(self.index, self.books, [rival for rival in self.rivals if rival is not watch], gil)
        self.books.charge("run-queue", delay, (), "main")

    def _share(
        self, account: str, seconds: float, weights: Weights, which: int, fallback: Stand, lock: Stand = ()
    ) -> None:
        fits = sum(pair[which] for pair in weights.values()) > 0
        for stand, part in share_out(seconds, weights if fits else merged(weights), which if fits else 0, fallback):
            self.books.charge(account, part, stand, "main", lock=lock)
            if account == "main-waiting":
                self.note_wait(stand, part)

    def _waiting(self, thread: int, start: float, end: float, stand: Stand, job: Job | None) -> None:
        if end > start:
            self.stretches.append(Stretch(thread, start, end))
            self.books.charge("executor-run" if job is not None else "main-waiting", end - start, stand, "main")

    def note_wait(self, stand: Stand, seconds: float) -> None:
        """Keeps what was waited on the path, by place."""
        pair = self.waited.setdefault(stand, [0.0, 0])
        pair[0] += seconds
        pair[1] += 1

    def _same_work(self, job: Job | None, other: Job | None, by: int, thread: int, at: float) -> bool:
        """Whether two threads do the same work: then one waits for what the other holds, and not for what it makes."""
        if job is not None and other is not None:
            return job.code is other.code
        return job is other and self.index.wakeups.alike(by, thread, at)

    def _watch_of(self, thread: int, start: float, end: float) -> Watch | None:
        """The looks at a thread: some were taken while it worked for a pool, some before or after."""
        tables = self.index.recording.pool_watches, self.index.recording.other_watches
        kept = [table[thread] for table in tables if thread in table]
        inside = [watch for watch in kept if watch.times and watch.times[0] <= end and watch.times[-1] >= start]
        return (inside or kept)[0] if kept else None

    def _only_relays(self, thread: int, start: float, end: float) -> bool:
        """Whether a thread of a library did nothing but wait for something outside of the program: another process.

        That wait belongs to whoever waits for the thread (``multiprocessing``'s and process pools' managing threads).
        """
        # what handles a connection is the server's work, however few of the looks at it met the program's own code
        if self.index.wakeups.computed(thread, start, end) is not None:
            return False
        # threads of one library wait for each other as a part of that
        if any(self._of_program(wake) for wake in self.index.wakeups.ended_in(thread, start, end)):
            return False
        weights = weights_between(self._watch_of(thread, start, end), start, end)
        computing = sum(pair[0] for pair in weights.values())
        if computing > 0.5 * (end - start):
            return False
        return all(self.index.standing(stand).place is None for stand in weights)

    def _of_program(self, wake: Wake) -> bool:
        """Whether the thread that ended a wait worked for the program then: its main thread, or a pool's with a job."""
        return wake.by == self.main or self.index.job_at(wake.by, wake.ended) is not None
