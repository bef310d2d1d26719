"""Walks back along the critical path: the chain of steps and waits that ended with a loop's last result.

Each segment says what the path did between two moments. Together they cover the asked span without a gap, so what
is charged for them adds up to the wall time.
"""

from __future__ import annotations

from bisect import bisect_right
from heapq import heappop, heappush
from typing import NamedTuple

from gate_probe.analysis.index import Index
from gate_probe.data.frames import Stand
from gate_probe.data.loop import FOREIGN, NO_JOB, NOBODY, READY_IO, SHORT_WAIT, TIMER, Tape
from gate_probe.data.threads import Job

from .connections import writer_of
from .held_locks import HeldLocks
from .steps import (
    cause_of,
    ended_task,
    resumed_by,
    timer_of,
    waited_for_task,
    waited_since,
    woken_by_sibling,
)

#: A task that is waited for during less than this part of its life so far worked next to the one that waits for it.
BESIDE = 0.1
#: A job is traced through at most this many jobs that it waited for.
MOST_JOBS = 100_000


class Segment(NamedTuple):
    """A part of the path. ``kind`` is "busy" (the loop ran steps), "late" (a timer was due) or an account's name."""

    kind: str
    start: float
    end: float
    #: the task whose progress the path follows here
    task: int
    #: where that task stood, for waits
    stand: Stand
    #: where a task waited for a lock that the path's task held meanwhile
    lock: Stand
    job: int
    #: the path's task was ready, but the loop worked for others
    delayed: bool
    #: for a wait that a loop in another thread ended: the number of its tape, and the step that did
    ender: tuple[int, int] | None = None


class Walk:
    """One walk over one tape, from ``end`` back to ``begin`` (perf_counter seconds).

    It may begin at another step, ``first``, when that is what the end was waiting for: only what lies before
    ``end`` becomes a segment. Steps after it are busy time that belongs to nobody.
    """

    def __init__(
        self,
        index: Index,
        tape: Tape,
        begin: float,
        end: float,
        owner: int = 0,
        first: int | None = None,
        around: Stand = (),
    ) -> None:
        self.index = index
        self.tape = tape
        self.latest = end
        self.first = first
        #: the thread that waits for this loop: where it handed a callback in, the walk ends
        self.owner = owner
        self.begin = begin
        self.at = end
        self.segments: list[Segment] = []
        self.locks = HeldLocks()
        #: where tasks waited for other tasks, the innermost wait last, each with the time it began
        #: (``around`` is where another loop waits for this one all the time)
        self.joins: list[tuple[float, Stand]] = [(begin, around)] if around else []
        #: short waits for tasks that had long worked beside the one that waits: when each began and the step before it,
        #: a heap of negative numbers (the latest first)
        self.beside: list[tuple[float, int]] = []
        self.waiter = NOBODY
        #: where the walk ended at a callback that the waiting thread handed in: its loop's tape and step, or (-1, -1)
        self.handed_by: tuple[int, int] | None = None

    def run(self) -> list[Segment]:
        """The segments of the path, newest first."""
        tape = self.tape
        known = self.first is not None and 0 <= self.first < len(tape.ends)
        step = self.first if known and self.first is not None else bisect_right(tape.ends, self.at) - 1
        if step >= 0 and tape.ends[step] <= self.at:
            self._to("busy", tape.ends[step], NOBODY)
        elif step >= 0:
            self.at = tape.ends[step]
        self.waiter = resumed_by(tape, step) if step >= 0 and tape.owners[step] < 0 else NOBODY
        while step >= 0 and self.at > self.begin:
            step = self._back_to_waiter(self._through(step))
        if self.at > self.begin and self.handed_by is None:
            self._to("busy", self.begin, NOBODY)
        return self.segments

    def _to(
        self,
        kind: str,
        start: float,
        task: int,
        stand: Stand = (),
        job: int = NO_JOB,
        delayed: bool = False,
        ender: tuple[int, int] | None = None,
    ) -> None:
        """Adds the segment from ``start`` to where the walk stands, cut where a lock was taken."""
        start = max(start, self.begin)
        if self.at > self.latest:
            self.at = max(start, self.latest)
        for until, at, lock in self.locks.cut(start, self.at):
            last = self.segments[-1] if self.segments else None
            if last and kind == "busy" == last.kind and last.delayed == delayed and last.lock == (lock or ()):
                self.segments[-1] = last._replace(start=until)
            else:
                self.segments.append(Segment(kind, until, at, task, stand, lock or (), job, delayed, ender))
            self.at = until

    def _through(self, step: int) -> int:
        """Goes from inside ``step`` to the step that is the reason for it; returns that step, or NOBODY."""
        tape = self.tape
        task = tape.owners[step]
        self._to("busy", tape.starts[step], task)
        if task >= 0:
            self.waiter = step
            self._note_wait(step)
        made = tape.made[step]
        if made >= 0:
            self._to("busy", tape.ends[made], task, delayed=made != step - 1)
            return made
        if made <= TIMER:
            return self._through_timer(made)
        if made == READY_IO:
            return self._through_io(step)
        if made <= FOREIGN:
            return self._through_thread(FOREIGN - made)
        return NOBODY

    def _note_wait(self, step: int) -> None:
        """Remembers where the task of a step waited for another task, or for a lock, until it was resumed."""
        tape = self.tape
        previous, stand = tape.previous[step], tape.stands.get(step)
        if previous < 0:
            return
        began = tape.ends[previous]
        if stand is None:
            # it was short, or reading was over its budget; whether it was for a task is known all the same
            if waited_for_task(tape, step) and (
                tape.starts[step] - began <= SHORT_WAIT or ended_task(self.index.tasks, tape, step)
            ):
                self._note_beside(step)
            return
        where = self.index.standing(stand)
        if where.lock:
            self.locks.note(began, stand)
        elif where.condition and woken_by_sibling(self.index.tasks, tape, step):
            self.locks.note(waited_since(tape, step), stand)
        elif waited_for_task(tape, step):
            self._leave_joins()
            self.joins.append((began, stand))
            self._note_beside(step)

    def _note_beside(self, step: int) -> None:
        """Remembers a wait for another task, if that one had long worked beside the one that waits."""
        tape = self.tape
        previous = tape.previous[step]
        began = tape.ends[previous]
        joined = tape.owners[cause_of(tape, step)[1]]
        if joined >= 0 and tape.starts[step] - began < BESIDE * (began - self.index.tasks.born[joined]):
            heappush(self.beside, (-began, -previous))

    def _back_to_waiter(self, step: int) -> int:
        """The next step; where the walk has passed the begin of a short wait for a task that had long worked beside the
        one that waits, the step before that wait: the waiter was as critical until then, and the task may have ended
        only because of it (it looked at a flag now and then)."""
        if not self.beside or -self.beside[0][0] < self.at:
            return step
        negative_began, negative_before = heappop(self.beside)
        began, before = -negative_began, -negative_before
        while self.beside and -self.beside[0][0] >= self.at:
            heappop(self.beside)
        while self.segments and self.segments[-1].start < began:
            last = self.segments.pop()
            if last.end > began:
                self.segments.append(last._replace(start=began))
                break
        self.at = began
        return before

    def _leave_joins(self) -> None:
        """Forgets the waits for other tasks that began later than where the walk stands."""
        while self.joins and self.joins[-1][0] >= self.at:
            self.joins.pop()

    def _extended(self, stand: Stand) -> Stand:
        """A task's stand, and around it the stands of the tasks that wait for it on the path."""
        self._leave_joins()
        for _, outer in reversed(self.joins):
            stand = stand + outer
        return stand

    def _waiting(self) -> tuple[int, int, Stand]:
        """The task that the path follows: its number, the step after which it waited, and where it stood."""
        if self.waiter < 0:
            return NOBODY, NOBODY, ()
        tape = self.tape
        task = tape.owners[self.waiter]
        stand = tape.stands.get(self.waiter)
        tasks = self.index.tasks
        if stand is None and tasks.skipped:
            stand = tasks.typical.get(tasks.codes[task])
        return task, tape.previous[self.waiter], self._extended(stand or ())

    def _through_timer(self, made: int) -> int:
        maker, born, due = timer_of(self.tape, made)
        task, previous, stand = self._waiting()
        if previous >= 0 and self.tape.ends[previous] >= due:
            stand = ()  # the task on the path waited for something else then
        if maker >= 0 and self.tape.ends[maker] >= due:
            # it was due before its maker had ended: nobody waited for it
            self._to("late", self.tape.ends[maker], task, stand, delayed=True)
            return maker
        self._to("late", min(due, self.at), task, stand, delayed=True)
        self._to("timer-wait", born, task, stand)
        return maker if maker >= 0 else NOBODY

    def _through_io(self, step: int) -> int:
        tape = self.tape
        task, previous, stand = self._waiting()
        written = writer_of(tape, step, tape.ends[previous] if 0 <= previous < step else self.begin)
        if written is not None:
            self._to("late", written[0], task, stand, delayed=True)
            return written[1]
        ready, idle = self._ready_at(step)
        if 0 <= previous < step:
            self._to("busy", max(ready, tape.ends[previous]), task, delayed=True)
            self._to("io-wait", tape.ends[previous], task, stand)
            return previous
        self._to("busy", ready, task, delayed=True)
        if idle >= 0:
            self._to("io-wait", tape.idle_starts[idle], NOBODY)
        return bisect_right(tape.ends, self.at) - 1 if self.at > self.begin else NOBODY

    def _ready_at(self, step: int) -> tuple[float, int]:
        """When the event behind a step can have come: the end of the idle wait that it ended (and which one that
        was), or the poll before the one that found it, since the loop was busy in between."""
        tape = self.tape
        poll = bisect_right(tape.polls, step) - 1
        first = tape.polls[poll] if poll >= 0 else step
        idle = bisect_right(tape.idle_ends, tape.starts[first]) - 1
        if idle >= 0 and (first == 0 or tape.idle_ends[idle] >= tape.ends[first - 1]):
            return tape.idle_ends[idle], idle
        before = tape.polls[poll - 1] if poll >= 1 else first
        return tape.starts[before], NOBODY

    def _through_thread(self, number: int) -> int:
        at, thread, job_number, *by = self.tape.foreign[number]
        ender = (by[0], by[1]) if by[1] >= 0 else None
        task, previous, stand = self._waiting()
        self._to("busy", at, task, delayed=True)
        if job_number != NO_JOB:
            job = self.index.recording.jobs[job_number]
            if job.tape is self.tape and job.step >= 0:
                return self._through_job(job_number, job, task)
        if previous >= 0 and self.tape.ends[previous] <= self.at:
            self._to("thread-wait", self.tape.ends[previous], task, stand, ender=ender)
            return previous
        if thread == self.owner:
            self.handed_by = ender or (NOBODY, NOBODY)
            return NOBODY
        # handed in from outside the loop: what came before is not on this loop's path
        self._to("thread-wait", self.begin, task, stand, ender=ender)
        return NOBODY

    def _through_job(self, number: int, job: Job, task: int) -> int:
        """Goes back through a job, and through what other threads did while it waited for them."""
        for _ in range(MOST_JOBS):
            wake = self.index.wakeups.last(job.thread, job.started, self.at)
            other = self.index.job_at(wake.by, wake.ended) if wake is not None else None
            of_loop = wake is not None and wake.by == self.tape.thread
            if wake is None or (other is None and not of_loop):
                break
            self._to("executor-run", wake.ended, task, job.site, number)
            if of_loop:
                step = bisect_right(self.tape.starts, wake.ended) - 1
                if step >= 0:
                    return step
                break
            if wake.lock or (wake.condition and other is not None and job.code is other.code):
                self.locks.note(wake.began, self.index.sites[wake.site])
            assert other is not None
            number, job = other.number, other
        self._to("executor-run", job.started, task, job.site, number)
        self._to("executor-queue", job.submitted, task, job.site, number)
        return job.step
