"""Records one event loop while it runs: one entry per step, cheap to append to."""

from __future__ import annotations

from _thread import get_ident
from array import array
from types import CodeType
from typing import Any, Callable

from gate_probe.data.frames import Stack
from gate_probe.data.loop import OUTSIDE, READY_IO, TIMER, Address, LateWake, LoopTrace, Run, SlowStep
from gate_probe.recording.clock import RunQueue, perf_counter, process_time, thread_time

from .columns import ENOUGH, Column
from .still_running import so_far, starts_of

#: Steps longer than this are measured with the thread's clocks, shorter ones only with the wall clock (seconds).
SLOW = 0.00025
#: Steps longer than this count as work of their own, shorter ones as scheduling (seconds).
MEDIUM = 0.00005
#: A step that computed all but this much of its time was not kept waiting by anything (seconds).
TINY = 0.0001
#: The clocks are read again when the loop wakes and this much has passed since the last reading (seconds).
MARK_EVERY = 0.0005


def address_of(transport: Any) -> Address | None:
    """The addresses of a socket transport, or None for anything else."""
    # PYVERSIONS: where asyncio's transports keep what ``get_extra_info`` returns
    extra = getattr(transport, "_extra", None)
    if not isinstance(extra, dict):
        return None
    own, peer = extra.get("sockname"), extra.get("peername")
    return (own, peer) if own and peer else None


class LoopRecorder(LoopTrace):
    """Records one loop. ``current`` is the step that runs now, or OUTSIDE."""

    __slots__ = (
        "current", "idle", "at", "waking", "woke_before", "new_ends", "new_scheduled_by", "new_tasks", "new_previous",
        "breaks", "break_starts", "timers", "new_timer_makers", "new_timer_born", "new_timer_due",
        "run_start", "run_first", "stopper", "queue", "sampler_cpu", "switch_interval", "run", "around",
        "_mark_at", "_mark_cpu", "_mark_process", "_mark_delay", "_unread",
    )  # fmt: skip

    def __init__(self, kind: str, number: int, sampler_cpu: Callable[[], float]) -> None:
        super().__init__(kind, number)
        self.current = OUTSIDE
        self.idle = False
        #: when the step that runs now began; between steps the end of the last one, or 0.0 if the loop polled since
        self.at = 0.0
        #: steps that a timer, I/O or a thread ran, in this turn of the loop and in the one before
        self.waking: set[int] = set()
        self.woke_before: set[int] = set()
        # the columns of the steps: their arrays are complete after ``close``
        self.new_scheduled_by, self.new_tasks, self.new_previous = Column("q"), Column("q"), Column("q")
        self.new_ends = Column("d")
        self.scheduled_by, self.tasks = self.new_scheduled_by.stored, self.new_tasks.stored
        self.previous, self.ends = self.new_previous.stored, self.new_ends.stored
        #: steps that did not begin where the one before ended, and when they began
        self.breaks = array("q")
        self.break_starts = array("d")
        self.timers = 0
        self.new_timer_makers, self.new_timer_born, self.new_timer_due = Column("q"), Column("d"), Column("d")
        self.timer_makers = self.new_timer_makers.stored
        self.timer_born, self.timer_due = self.new_timer_born.stored, self.new_timer_due.stored
        self.run_start: float | None = None
        self.run_first = 0
        self.stopper = -1
        self.around: Stack = ()
        self.queue: RunQueue | None = None
        self._mark_at = self._mark_cpu = self._mark_process = self._mark_delay = self._unread = 0.0
        self.sampler_cpu = sampler_cpu
        self.switch_interval = 0.005
        #: runs a handle of this loop as a step; see ``handles.runner``
        self.run: Any

    def timer(self, maker: int, due: float) -> int:
        """Notes a new timer that was made by a step; returns the reason that its own step will have."""
        self.new_timer_makers.pending.append(maker)
        self.new_timer_born.pending.append(perf_counter())
        self.new_timer_due.pending.append(due)
        self.timers += 1
        return TIMER + 1 - self.timers

    def begin_run(self, native_id: int, switch_interval: float, around: Stack) -> None:
        """The loop starts to run, on the calling thread, which stands at ``around``."""
        self.around = around
        self.thread = get_ident()
        self.queue = RunQueue(native_id)
        self.switch_interval = switch_interval
        self.run_start = perf_counter()
        self._trim()
        self.at = 0.0
        self.run_first = self.count
        self.stopper = -1
        self._mark(self.run_start)

    def end_run(self) -> None:
        """The loop stopped."""
        if self.run_start is not None:
            self.runs.append(Run(self.run_start, perf_counter(), self.run_first, self.count, self.stopper, self.around))
        self.run_start = None
        self.current = OUTSIDE
        if self.queue is not None:
            self.queue.close()  # a program may run a loop again and again
            self.queue = None

    def begin_turn(self, step: int) -> float:
        """The loop has polled, and this is the first step since; returns when it begins."""
        if len(self.new_ends.pending) > ENOUGH:
            self._move()
        self.breaks.append(step)
        start = self.at = perf_counter()
        self.break_starts.append(start)
        return start

    def poll(self) -> None:
        """The loop polls: what it does until its next step belongs to none."""
        self.polls.append(self.count)
        self.at = 0.0
        if self.waking or self.woke_before:
            self.waking, self.woke_before = self.woke_before, self.waking
            self.waking.clear()

    def woken(self, step: int, scheduled_by: int, callback: Any) -> None:
        """A step that begins because of a timer, I/O or another thread."""
        self.waking.add(step)
        if scheduled_by == READY_IO:
            self.polled += 1
            address = address_of(getattr(callback, "__self__", None))
            if address is not None:
                self.reads[step] = address

    def _move(self) -> None:
        for column in self._columns().values():
            column.store()

    def _trim(self) -> None:
        """Drops what an interrupt between two notes left of a step."""
        self._move()
        for column in (self.new_scheduled_by, self.new_tasks, self.new_previous, self.new_ends):
            del column.stored[self.count :]
        paired = min(len(self.breaks), len(self.break_starts))
        del self.breaks[paired:], self.break_starts[paired:]
        while self.breaks and self.breaks[-1] >= self.count:
            self.breaks.pop()
            self.break_starts.pop()

    def close(self, end: float) -> LoopTrace:
        """The program has ended: ends the step that still runs (``os._exit`` inside a callback), fills the arrays.

        Returns what was recorded, which a thread that goes on running the loop does not change any more.
        """
        if self.thread != get_ident():
            # also where it does not run at the moment: its thread may begin to run it again between any two lines here
            start, run = self.run_start, None
            if start is not None:
                run = Run(start, end, self.run_first, self.count, self.stopper, self.around)
            return so_far(self, self._columns(), dict(zip(self.breaks[:], self.break_starts[:])), run)
        if self.current >= 0:
            self.new_ends.pending.append(end)
            self.count = self.current + 1
        if self.run_start is not None:
            self.end_run()
        self._trim()
        self.starts = starts_of(self.ends, dict(zip(self.breaks, self.break_starts)))
        return self

    def _columns(self) -> dict[str, Column]:
        return {
            "scheduled_by": self.new_scheduled_by,
            "tasks": self.new_tasks,
            "previous": self.new_previous,
            "ends": self.new_ends,
            "timer_makers": self.new_timer_makers,
            "timer_born": self.new_timer_born,
            "timer_due": self.new_timer_due,
        }

    def _mark(self, now: float, sparing: bool = False) -> tuple[float, float, float]:
        """Reads the clocks; returns thread CPU, other threads' CPU and run-queue delay since the last reading.

        ``sparing``: not the delay, when there was hardly any time for one. Reading it gives the interpreter lock away:
        each sample would come after a step, and never inside of one shorter than the switch interval.
        """
        cpu, process = thread_time(), process_time() - self.sampler_cpu()
        used = cpu - self._mark_cpu
        waited = now - self._mark_at - used
        other = max(0.0, (process - self._mark_process) - used)
        delay = 0.0
        if sparing and waited < TINY:
            self._unread += max(0.0, waited)
        elif self.queue is not None:
            total = self.queue.seconds()
            delay = max(0.0, total - self._mark_delay - self._unread)
            self._mark_delay, self._unread = total, 0.0
        self._mark_at, self._mark_cpu, self._mark_process = now, cpu, process
        return used, other, delay

    def woke(self, asleep: float, now: float, timeout: float | None) -> None:
        """The selector returned after an idle wait that began at ``asleep`` and was to last ``timeout`` seconds."""
        self.idle_starts.append(asleep)
        self.idle_ends.append(now)
        # PYVERSIONS: epoll rounds a timeout up to the next millisecond (selectors.EpollSelector.select)
        late = 0.0 if timeout is None else (now - asleep) - timeout - 0.001
        if late > 0.0005:
            _, other, delay = self._mark(now)
            delay = min(late, delay)
            self.late.append(LateWake(now, late, min(late - delay, other), delay))
        elif now - self._mark_at > MARK_EVERY:
            self._mark(now)

    def slept(self, since: float, now: float) -> None:
        """For a loop whose polls are not seen: between two steps it slept, unless it computed or was not let run."""
        known = max(0.0, since - self._mark_at)
        cpu, _, delay = self._mark(now)
        # what ran between the last reading and ``since`` were short steps
        worked = min(now - since, max(0.0, cpu - known))
        woke = now - worked
        if woke > since:
            self.idle_starts.append(since)
            self.idle_ends.append(woke)
            if delay > 0:
                self.late.append(LateWake(woke, delay, 0.0, min(delay, woke - since)))

    def read_step(self) -> int:
        """Adds a step without a length that stands for data which arrived; returns its number."""
        step = self.count
        at = self.at = self.begin_turn(step)
        if not self.polls or self.polls[-1] != step:
            self.polls.append(step)
        self.new_scheduled_by.pending.append(READY_IO)
        self.new_tasks.pending.append(-1)
        self.new_previous.pending.append(-1)
        self.new_ends.pending.append(at)
        self.waking.add(step)
        self.polled += 1
        self.count = step + 1
        return step

    def long_step(self, step: int, start: float, end: float, code: CodeType | None) -> None:
        """A step that took longer than MEDIUM seconds: work of its own."""
        if end - start > SLOW:
            self._slow_step(step, start, end, code)
        else:
            self.medium.append(step)

    def _slow_step(self, step: int, start: float, end: float, code: CodeType | None) -> None:
        """Splits a long step into computing, waiting, waiting for the interpreter lock and for a processor."""
        before = max(0.0, start - self._mark_at)
        wall = end - start
        cpu, other, delay = self._mark(end, sparing=True)
        # what ran between the last reading and this step were short steps: they computed or waited for a processor
        delay = max(0.0, delay - max(0.0, before - cpu))
        cpu = min(wall, max(0.0, cpu - before))
        delay = min(wall - cpu, delay)
        blocked = wall - cpu - delay
        # A thread asks for the interpreter lock again after each switch interval of its own computing, and
        # waits one interval for each other thread that computes: more than that is a real wait.
        threads = max(1.0, other / wall) if wall > 0 else 1.0
        turns = 2.0 + cpu / self.switch_interval
        gil = min(blocked, other, turns * threads * self.switch_interval)
        if gil < 0.0002:
            gil = 0.0
        self.slow[step] = SlowStep(wall, cpu, blocked - gil, gil, delay, code)
