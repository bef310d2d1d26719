"""What is recorded of one event loop while it runs: flat lists, one entry per step, cheap to append to."""

from __future__ import annotations

from _thread import get_ident
from array import array
from types import CodeType
from typing import Any, Callable, NamedTuple

from .clock import RunQueue, perf_counter, process_time, thread_time
from .places import Stand

#: Why a step ran, where it is not the number of the step that scheduled it.
OUTSIDE, READY_IO = -1, -2
#: A step scheduled by another thread: ``FOREIGN - n`` stands for entry ``n`` of ``Tape.foreign``.
FOREIGN = -10
#: A step that a timer ran: ``TIMER - n`` stands for the ``n``-th timer of the loop.
TIMER = -(1 << 40)

#: Steps longer than this are measured with the thread's clocks, shorter ones only with the wall clock (seconds).
SLOW = 0.00025
#: Steps longer than this count as work of their own, shorter ones as scheduling (detection rules B2, seconds).
MEDIUM = 0.00005
#: The clocks are read again when the loop wakes and this much has passed since the last reading (seconds).
MARK_EVERY = 0.0005


def _none() -> float:
    return 0.0


#: A connection as one end sees it: (own address, peer's address).
Address = tuple[object, object]


class Foreign(NamedTuple):
    """A callback that another thread handed over: when, from which thread, and in which executor job."""

    at: float
    thread: int
    job: int


class SlowStep(NamedTuple):
    """A step measured with the clocks; all in seconds, ``wall = cpu + blocked + gil + delay``."""

    wall: float
    cpu: float
    blocked: float
    gil: float
    delay: float
    code: CodeType | None


class LateWake(NamedTuple):
    """The loop slept longer than it asked for: how much of that other threads and other processes took."""

    end: float
    late: float
    gil: float
    delay: float


class Run(NamedTuple):
    """One ``run_forever`` of the loop: its span and its first and last step."""

    start: float
    end: float
    first: int
    last: int


class Tape:
    """The recording of one loop. ``current`` is the step that runs now, or OUTSIDE."""

    def __init__(self, kind: str, number: int = -1) -> None:
        self.kind = kind
        self.number = number
        self.thread = 0
        self.current = OUTSIDE
        self.idle = False
        # arrays: the garbage collector does not look into them, however long they get
        self.ends = array("d")
        #: when the step that runs now began; between steps the end of the last one, or 0.0 if the loop did more since
        self.at = 0.0
        #: steps that did not begin where the one before ended, and when they began
        self.fresh = array("q")
        self.fresh_starts = array("d")
        #: when each step began; complete after ``close``
        self.starts = array("d")
        self.made = array("q")
        self.owners = array("q")
        self.previous = array("q")
        #: steps that read or wrote a socket, and times a task was resumed by a timer, by I/O or by a thread
        self.polled = 0
        self.waits = 0
        self.medium = array("q")
        self.slow: dict[int, SlowStep] = {}
        #: who made each timer and when, and when it was due (perf_counter seconds)
        self.timer_makers = array("q")
        self.timer_born = array("d")
        self.timer_due = array("d")
        self.foreign: list[Foreign] = []
        self.stands: dict[int, Stand] = {}
        self.idle_starts: list[float] = []
        self.idle_ends: list[float] = []
        self.polls: list[int] = []
        self.late: list[LateWake] = []
        self.runs: list[Run] = []
        #: (when, step) of the writes to a connection, by (own, peer) address; see ``connections``
        self.writes: dict[Address, list[tuple[float, int]]] = {}
        #: the connection that a step read from
        self.reads: dict[int, Address] = {}
        self.run_start: float | None = None
        self.run_first = 0
        self.queue: RunQueue | None = None
        self._mark_at = self._mark_cpu = self._mark_process = self._mark_delay = 0.0
        self.watcher_cpu: Callable[[], float] = _none
        self.switch_interval = 0.005
        #: runs a handle of this loop as a step; see ``handles.runner``
        self.run: Callable[[Any], None]

    def timer(self, maker: int, due: float) -> int:
        """Notes a new timer that was made by a step; returns the reason that its own step will have."""
        self.timer_makers.append(maker)
        self.timer_born.append(perf_counter())
        self.timer_due.append(due)
        return TIMER + 1 - len(self.timer_due)

    def timer_of(self, made: int) -> tuple[int, float, float]:
        """Of a step's reason: who made the timer and when, and when it was due."""
        index = TIMER - made
        return self.timer_makers[index], self.timer_born[index], self.timer_due[index]

    def begin_run(self, native_id: int, switch_interval: float) -> None:
        """The loop starts to run, on the calling thread."""
        self.thread = get_ident()
        self.queue = RunQueue(native_id)
        self.switch_interval = switch_interval
        self.run_start = perf_counter()
        self._trim()
        self.at = 0.0
        self.run_first = len(self.ends)
        self._mark(self.run_start)

    def end_run(self) -> None:
        """The loop stopped."""
        if self.run_start is not None:
            self.runs.append(Run(self.run_start, perf_counter(), self.run_first, len(self.ends)))
        self.run_start = None
        self.current = OUTSIDE

    def _trim(self) -> None:
        """Drops what an interrupt between two notes left of a step."""
        for column in (self.made, self.owners, self.previous):
            del column[len(self.ends) :]
        while self.fresh and self.fresh[-1] >= len(self.ends):
            self.fresh.pop()
            self.fresh_starts.pop()

    def close(self, end: float) -> None:
        """The program has ended: ends the step that still runs (``os._exit`` inside a callback), fills ``starts``."""
        if self.current >= 0 and len(self.ends) < len(self.previous):
            self.ends.append(end)
        self._trim()
        self.starts = array("d", (0.0,)) + self.ends[:-1] if self.ends else array("d")
        for step, start in zip(self.fresh, self.fresh_starts):
            self.starts[step] = start

    def busy(self) -> float:
        """Seconds in steps, after ``close``: from the first to the last, without what lay between two."""
        seconds = self.ends[-1] if self.ends else 0.0
        for step, start in zip(self.fresh, self.fresh_starts):
            seconds -= start - (self.ends[step - 1] if step > 0 else 0.0)
        return seconds

    def _mark(self, now: float) -> tuple[float, float, float]:
        """Reads the clocks; returns thread CPU, other threads' CPU and run-queue delay since the last reading."""
        cpu, process = thread_time(), process_time() - self.watcher_cpu()
        delay = self.queue.seconds() if self.queue is not None else 0.0
        passed = (
            cpu - self._mark_cpu,
            max(0.0, (process - self._mark_process) - (cpu - self._mark_cpu)),
            max(0.0, delay - self._mark_delay),
        )
        self._mark_at, self._mark_cpu, self._mark_process, self._mark_delay = now, cpu, process, delay
        return passed

    def woke(self, asleep: float, now: float, timeout: float | None) -> None:
        """The selector returned after an idle wait that began at ``asleep`` and was to last ``timeout`` seconds."""
        self.idle_starts.append(asleep)
        self.idle_ends.append(now)
        # epoll rounds a timeout up to the next millisecond (selectors.EpollSelector.select)
        late = 0.0 if timeout is None else (now - asleep) - timeout - 0.001
        if late > 0.0005:
            _, other, delay = self._mark(now)
            delay = min(late, delay)
            self.late.append(LateWake(now, late, min(late - delay, other), delay))
        elif now - self._mark_at > MARK_EVERY:
            self._mark(now)

    def slow_step(self, step: int, start: float, end: float, code: CodeType | None) -> None:
        """Splits a long step into computing, waiting, waiting for the interpreter lock and for a processor."""
        before = max(0.0, start - self._mark_at)
        wall = end - start
        cpu, other, delay = self._mark(end)
        # what ran between the last reading and this step were short steps: all of it counts as computing
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
