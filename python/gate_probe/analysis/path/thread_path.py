"""Walks back over threads: from the end of a wait of the main thread to the thread that ended it, and so on.

The same idea as for tasks (critical_path): a wait belongs to what the thread that ended it did meanwhile. A thread is
followed back to the job it worked on, the queue the job stood in, whoever handed it in, or whoever started the thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, NamedTuple

from gate_probe.analysis.accounts.accounts import Accounts
from gate_probe.analysis.accounts.executor_accounts import charge_queue, divided, fallback_of
from gate_probe.analysis.accounts.gil_contention import charge_gil_wait, gil_wait
from gate_probe.analysis.index import Index
from gate_probe.analysis.processes.joined import Joined
from gate_probe.analysis.samples import (
    Weights,
    delay_between,
    merged,
    samples_at,
    share_out,
    weights_between,
    within,
)
from gate_probe.data.frames import Stack
from gate_probe.data.threads import Job, ThreadLife, ThreadSamples, Wakeup

from .held_locks import HeldLocks

#: A pool's thread that had nothing to do for this long did not make anybody wait (seconds).
IDLE = 0.005
#: Jumps between threads without going back in time.
MOST_JUMPS = 8
#: A thread that was waited for during less than this part of its life worked next to the one that waits, which is as
#: critical as it.
CONCURRENT = 0.1
GRAIN = 1e-9


class Stretch(NamedTuple):
    """What one thread of the path did between two moments, for groups and waits."""

    thread: int
    start: float
    end: float


class ThreadPath:
    """The walk over one span of the main thread in which no loop ran."""

    def __init__(
        self,
        index: Index,
        accounts: Accounts,
        joined: Joined,
        charge_main: Callable[[float, float, Stack | None], None],
        gil_contenders: Sequence[ThreadSamples],
    ) -> None:
        self.index = index
        self.accounts = accounts
        self.joined = joined
        #: the samples at all threads, which can hold the interpreter lock
        self.gil_contenders = gil_contenders
        self.main = index.recording.main.ident
        self.charge_main = charge_main
        self.begin = 0.0
        self.locked = HeldLocks()
        #: the stretches of other threads on the path
        self.stretches: list[Stretch] = []
        self.waited: dict[Stack, list[float]] = {}
        #: the samples of all threads that handled connections, for those without samples
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
        wakeup = self.index.wakeups.last(thread, floor, at) if jump else None
        if wakeup is None:
            self._active(thread, floor, at, job)
            return self._origin(thread, floor, job, life)
        self._active(thread, wakeup.ended, at, job)
        return self._woken(thread, wakeup, floor, job)

    def _origin(self, thread: int, at: float, job: Job | None, life: ThreadLife | None) -> tuple[int, float]:
        """Who handed a job in, or started a thread."""
        if job is not None:
            submitted = max(self.begin, job.submitted)
            charge_queue(self.index, self.accounts, job, submitted, at, "main")
            return job.by, submitted
        if life is not None:
            return life.parent, at
        # a thread that nobody is known to have started: its time was a wait of the main thread
        return self.main, at if thread != self.main else self.begin

    def _woken(self, thread: int, wakeup: Wakeup, floor: float, job: Job | None) -> tuple[int, float]:
        """The thread that ended a wait, at that moment; the waiter itself where it is not known, or had been idle."""
        began = max(floor, wakeup.began)
        end = wakeup.ended
        other = self.index.job_at(wakeup.by, end)
        known = wakeup.by == self.main or other is not None or self.index.wakeups.life_at(wakeup.by, end) is not None
        # what serves a pool of processes only relays what those do
        if wakeup.by == thread or not known or (wakeup.by in self.joined.serving and not wakeup.lock):
            self._waiting(thread, began, end, self.index.sites[wakeup.site], job)
            return thread, began
        lock = wakeup.lock or (wakeup.condition and self._same_work(job, other, wakeup.by, thread, end))
        life = self.index.wakeups.life_at(wakeup.by, end) if other is None and wakeup.by != self.main else None
        concurrent = life is not None and end - began < CONCURRENT * (end - life.born)
        if not lock and life is not None and (concurrent or self._only_relays(wakeup.by, began, end)):
            self._waiting(thread, began, end, self.index.sites[wakeup.site], job)
            return thread, began
        if other is not None and 0 < other.ended < end - IDLE:
            idle = max(began, other.ended)
            self._waiting(thread, idle, end, self.index.sites[wakeup.site], job)
            return (thread, began) if idle <= began else (wakeup.by, idle)
        if lock:
            since = self.index.wakeups.waited_since(thread, wakeup) if wakeup.condition else wakeup.began
            self.locked.note(since, self.index.sites[wakeup.site])
        return wakeup.by, end

    def _active(self, thread: int, start: float, end: float, job: Job | None) -> None:
        """Charges what a thread did itself, cut where it took a lock that others stood before."""
        for until, at, lock in self.locked.cut(start, end):
            if thread == self.main:
                self.charge_main(until, at, lock)
            else:
                self._charge(thread, until, at, job, lock)

    def _charge(self, thread: int, start: float, end: float, job: Job | None, lock: Stack | None) -> None:
        self.stretches.append(Stretch(thread, start, end))
        samples = self._samples_of(thread, start, end)
        weights = weights_between(samples, start, end)
        if job is not None:
            weights = within(self.index, weights, job.code)
            parts = divided(job, end - start)
            fallback = fallback_of(self.index, job)
            computing, waiting, gil, delay = parts.cpu, parts.rest, parts.gil, parts.delay
        else:
            fallback = ()
            delay = min(end - start, delay_between(samples, start, end))
            seen = self.index.wakeups.computed(thread, start, end)
            if seen is None:
                seen = sum(pair[0] for pair in weights.values())
            elif not weights:
                weights = self.of_handlers = self.of_handlers or samples_at(self.index, self.index.recording.handled)
            computing = min(end - start - delay, seen)
            waiting = end - start - delay - computing
            gil = gil_wait(samples, self.gil_contenders, start, end, waiting)
            waiting -= gil
        account = "executor-run" if job is not None else "main-computing"
        self._share(account, computing, weights, 0, fallback)
        account = "lock-wait" if lock is not None else "executor-run" if job is not None else "main-waiting"
        self._share(account, waiting, weights, 1, fallback, lock or ())
        charge_gil_wait(
            self.index, self.accounts, [contender for contender in self.gil_contenders if contender is not samples], gil
        )
        self.accounts.charge("run-queue", delay, (), "main")

    def _share(
        self, account: str, seconds: float, weights: Weights, which: int, fallback: Stack, lock: Stack = ()
    ) -> None:
        fits = sum(pair[which] for pair in weights.values()) > 0
        for stack, part in share_out(seconds, weights if fits else merged(weights), which if fits else 0, fallback):
            self.accounts.charge(account, part, stack, "main", lock=lock)
            if account == "main-waiting":
                self.note_wait(stack, part)

    def _waiting(self, thread: int, start: float, end: float, stack: Stack, job: Job | None) -> None:
        if end > start:
            self.stretches.append(Stretch(thread, start, end))
            seconds = self.joined.rest_of(start, end, end - start, stack) if self.joined.serving else end - start
            self.accounts.charge("executor-run" if job is not None else "main-waiting", seconds, stack, "main")

    def note_wait(self, stack: Stack, seconds: float) -> None:
        """Keeps what was waited on the path, by place."""
        pair = self.waited.setdefault(stack, [0.0, 0])
        pair[0] += seconds
        pair[1] += 1

    def _same_work(self, job: Job | None, other: Job | None, by: int, thread: int, at: float) -> bool:
        """Whether two threads do the same work: then one waits for what the other holds, and not for what it makes."""
        if job is not None and other is not None:
            return job.code is other.code
        return job is other and self.index.wakeups.alike(by, thread, at)

    def _samples_of(self, thread: int, start: float, end: float) -> ThreadSamples | None:
        """The samples of a thread: some were taken while it worked for a pool, some before or after."""
        tables = self.index.recording.pool_samples, self.index.recording.other_samples
        kept = [table[thread] for table in tables if thread in table]
        inside = [
            samples for samples in kept if samples.times and samples.times[0] <= end and samples.times[-1] >= start
        ]
        return (inside or kept)[0] if kept else None

    def _only_relays(self, thread: int, start: float, end: float) -> bool:
        """Whether a thread of a library did nothing but wait for something outside of the program: another process.

        That wait belongs to whoever waits for the thread (``multiprocessing``'s and process pools' managing threads).
        """
        # what handles a connection is the server's work, however few of its samples met the program's own code
        if self.index.wakeups.computed(thread, start, end) is not None:
            return False
        # threads of one library wait for each other as a part of that
        if any(self._of_program(wakeup) for wakeup in self.index.wakeups.ended_in(thread, start, end)):
            return False
        weights = weights_between(self._samples_of(thread, start, end), start, end)
        computing = sum(pair[0] for pair in weights.values())
        if computing > 0.5 * (end - start):
            return False
        return all(self.index.resolve(stack).place is None for stack in weights)

    def _of_program(self, wakeup: Wakeup) -> bool:
        """Whether the thread that ended a wait worked for the program then: its main thread, or a pool's with a job."""
        return wakeup.by == self.main or self.index.job_at(wakeup.by, wakeup.ended) is not None
