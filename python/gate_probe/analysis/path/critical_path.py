"""Walks back along the critical path: the chain of steps and waits that ended with a loop's last result.

Each segment says what the path did between two moments. Together they cover the asked span without a gap, so what
is charged for them adds up to the wall time.
"""

from __future__ import annotations

from bisect import bisect_right

from gate_probe.analysis.index import Index
from gate_probe.data.frames import Stack
from gate_probe.data.loop import HANDED_OFF, NO_JOB, NOBODY, READY_IO, SHORT_WAIT, TIMER, LoopTrace
from gate_probe.data.threads import Job

from .connections import ready_at, writer_of
from .handling import Handling
from .held_locks import HeldLocks
from .joins import Joins
from .segments import Segment
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
CONCURRENT = 0.1
#: A job is traced through at most this many jobs that it waited for.
MOST_JOBS = 100_000


class CriticalPath:
    """One walk over one loop, from ``end`` back to ``begin`` (perf_counter seconds).

    It may begin at another step, ``first``, when that is what the end was waiting for: only what lies before
    ``end`` becomes a segment. Steps after it are busy time that belongs to nobody.
    """

    def __init__(
        self,
        index: Index,
        trace: LoopTrace,
        begin: float,
        end: float,
        waiting_thread: int = 0,
        first: int | None = None,
        around: Stack = (),
        outer: Stack = (),
    ) -> None:
        self.index = index
        self.trace = trace
        self.latest = end
        self.first = first
        #: the thread that waits for this loop: where it handed a callback in, the walk ends
        self.waiting_thread = waiting_thread
        self.begin = begin
        self.at = end
        self.segments: list[Segment] = []
        self.locks = HeldLocks()
        self.joins = Joins(begin, around)
        #: where the thread stands that runs the loop, to be seen around lines of the program
        self.outer = outer
        self.handling = Handling(index.tasks, trace) if index.recording.serves else None
        self.waiter = NOBODY
        #: where the walk ended at a callback that the waiting thread handed in: its loop's number and step, or (-1, -1)
        self.handed_by: tuple[int, int] | None = None

    def run(self) -> list[Segment]:
        """The segments of the path, newest first."""
        trace = self.trace
        known = self.first is not None and 0 <= self.first < len(trace.ends)
        step = self.first if known and self.first is not None else self._last_step()
        if step >= 0 and trace.ends[step] <= self.at:
            self._to("busy", trace.ends[step], NOBODY)
        elif step >= 0:
            self.at = trace.ends[step]
        self.waiter = resumed_by(trace, step) if step >= 0 and trace.tasks[step] < 0 else NOBODY
        while step >= 0 and self.at > self.begin:
            step = self._back_to_waiter(self._through(step))
        if self.at > self.begin and self.handed_by is None:
            self._to("busy", self.begin, NOBODY)
        return self.segments

    def _last_step(self) -> int:
        """The step before the moment where the walk stands: of a server one that is for a connection."""
        step = bisect_right(self.trace.ends, self.at) - 1
        if self.handling is None or step < 0:
            return step
        chosen = self.handling.last_until(step)
        if chosen < step:
            # whoever is served waits for nothing of this process meanwhile
            self._to("io-wait", self.trace.ends[chosen], NOBODY)
        return chosen

    def _to(
        self,
        kind: str,
        start: float,
        task: int,
        stack: Stack = (),
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
                self.segments.append(Segment(kind, until, at, task, stack, lock or (), job, delayed, ender))
            self.at = until

    def _through(self, step: int) -> int:
        """Goes from inside ``step`` to the step that is the reason for it; returns that step, or NOBODY."""
        trace = self.trace
        task = trace.tasks[step]
        self._to("busy", trace.starts[step], task)
        if task >= 0:
            self.waiter = step
            self._note_wait(step)
        scheduled_by = trace.scheduled_by[step]
        if scheduled_by >= 0:
            self._to("busy", trace.ends[scheduled_by], task, delayed=scheduled_by != step - 1)
            return scheduled_by
        if scheduled_by <= TIMER:
            return self._through_timer(scheduled_by)
        if scheduled_by == READY_IO:
            return self._through_io(step)
        if scheduled_by <= HANDED_OFF:
            return self._through_thread(HANDED_OFF - scheduled_by)
        return NOBODY

    def _note_wait(self, step: int) -> None:
        """Remembers where the task of a step waited for another task, or for a lock, until it was resumed."""
        trace = self.trace
        previous, stack = trace.previous[step], trace.stacks.get(step)
        if previous < 0:
            return
        began = trace.ends[previous]
        if stack is None:
            # it was short, or reading was over its budget; whether it was for a task is known all the same
            if waited_for_task(trace, step) and (
                trace.starts[step] - began <= SHORT_WAIT or ended_task(self.index.tasks, trace, step)
            ):
                self._note_short_join(step)
            return
        where = self.index.resolve(stack)
        if where.lock:
            self.locks.note(began, stack)
        elif where.condition and woken_by_sibling(self.index.tasks, trace, step):
            self.locks.note(waited_since(trace, step), stack)
        elif waited_for_task(trace, step):
            self.joins.note(began, stack, self.at)
            self._note_short_join(step)

    def _note_short_join(self, step: int) -> None:
        """Remembers a wait for another task, if that one had long worked next to the one that waits."""
        trace = self.trace
        previous = trace.previous[step]
        began = trace.ends[previous]
        joined = trace.tasks[cause_of(trace, step)[1]]
        if joined >= 0 and trace.starts[step] - began < CONCURRENT * (began - self.index.tasks.born[joined]):
            self.joins.note_short(began, previous)

    def _back_to_waiter(self, step: int) -> int:
        """The next step, or the one before a short wait for another task whose begin the walk has passed."""
        passed = self.joins.passed(self.at)
        if passed is None:
            return step
        began, before = passed
        while self.segments and self.segments[-1].start < began:
            last = self.segments.pop()
            if last.end > began:
                self.segments.append(last._replace(start=began))
                break
        self.at = began
        return before

    def _waiting(self) -> tuple[int, int, Stack]:
        """The task that the path follows: its number, the step after which it waited, and where it stood."""
        if self.waiter < 0:
            return NOBODY, NOBODY, ()
        trace = self.trace
        task = trace.tasks[self.waiter]
        stack = trace.stacks.get(self.waiter)
        tasks = self.index.tasks
        if stack is None and tasks.skipped:
            stack = tasks.typical.get(tasks.codes[task])
        stack = self.joins.extended(stack or (), self.at)
        if self.outer and self.index.resolve(stack).place is not None:
            stack = stack + self.outer
        return task, trace.previous[self.waiter], stack

    def _through_timer(self, scheduled_by: int) -> int:
        maker, born, due = timer_of(self.trace, scheduled_by)
        task, previous, stack = self._waiting()
        if previous >= 0 and self.trace.ends[previous] >= due:
            stack = ()  # the task on the path waited for something else then
        if maker >= 0 and self.trace.ends[maker] >= due:
            # it was due before its maker had ended: nobody waited for it
            self._to("late", self.trace.ends[maker], task, stack, delayed=True)
            return maker
        self._to("late", min(due, self.at), task, stack, delayed=True)
        self._to("timer-wait", born, task, stack)
        return maker if maker >= 0 else NOBODY

    def _through_io(self, step: int) -> int:
        trace = self.trace
        task, previous, stack = self._waiting()
        written = writer_of(trace, step, trace.ends[previous] if 0 <= previous < step else self.begin)
        if written is not None:
            self._to("late", written[0], task, stack, delayed=True)
            return written[1]
        ready, idle = ready_at(trace, step)
        if 0 <= previous < step:
            self._to("busy", max(ready, trace.ends[previous]), task, delayed=True)
            self._to("io-wait", trace.ends[previous], task, stack)
            return previous
        self._to("busy", ready, task, delayed=True)
        if idle >= 0:
            self._to("io-wait", trace.idle_starts[idle], NOBODY)
        return self._last_step() if self.at > self.begin else NOBODY

    def _through_thread(self, number: int) -> int:
        at, thread, job_number, *by = self.trace.handoffs[number]
        ender = (by[0], by[1]) if by[1] >= 0 else None
        task, previous, stack = self._waiting()
        self._to("busy", at, task, delayed=True)
        if job_number != NO_JOB:
            job = self.index.recording.jobs[job_number]
            if job.trace is self.trace and job.step >= 0:
                return self._through_job(job_number, job, task)
        if previous >= 0 and self.trace.ends[previous] <= self.at:
            self._to("thread-wait", self.trace.ends[previous], task, stack, ender=ender)
            return previous
        if thread == self.waiting_thread:
            self.handed_by = ender or (NOBODY, NOBODY)
            return NOBODY
        # handed in from outside the loop: what came before is not on this loop's path
        self._to("thread-wait", self.begin, task, stack, ender=ender)
        return NOBODY

    def _through_job(self, number: int, job: Job, task: int) -> int:
        """Goes back through a job, and through what other threads did while it waited for them."""
        for _ in range(MOST_JOBS):
            wakeup = self.index.wakeups.last(job.thread, job.started, self.at)
            other = self.index.job_at(wakeup.by, wakeup.ended) if wakeup is not None else None
            of_loop = wakeup is not None and wakeup.by == self.trace.thread
            if wakeup is None or (other is None and not of_loop):
                break
            self._to("executor-run", wakeup.ended, task, job.site, number)
            if of_loop:
                step = bisect_right(self.trace.starts, wakeup.ended) - 1
                if step >= 0:
                    return step
                break
            if wakeup.lock or (wakeup.condition and other is not None and job.code is other.code):
                self.locks.note(wakeup.began, self.index.sites[wakeup.site])
            assert other is not None
            number, job = other.number, other
        self._to("executor-run", job.started, task, job.site, number)
        self._to("executor-queue", job.submitted, task, job.site, number)
        return job.step
