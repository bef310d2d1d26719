"""What is recorded of one event loop while it runs: flat lists, one entry per step, cheap to append to."""

from __future__ import annotations

from _thread import get_ident
from array import array
from types import CodeType
from typing import Any, Callable, NamedTuple

from .clock import RunQueue, perf_counter, process_time, thread_time
from .columns import ENOUGH, Column
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
#: A task's wait shorter than this is not worth reading where it stood (seconds).
SHORT_WAIT = 0.001
#: A step that computed all but this much of its time was not kept waiting by anything (seconds).
TINY = 0.0001
#: The clocks are read again when the loop wakes and this much has passed since the last reading (seconds).
MARK_EVERY = 0.0005


def _none() -> float:
    return 0.0


#: A connection as one end sees it: (own address, peer's address).
Address = tuple[object, object]


def address_of(transport: Any) -> Address | None:
    """The addresses of a socket transport, or None for anything else."""
    extra = getattr(transport, "_extra", None)
    if not isinstance(extra, dict):
        return None
    own, peer = extra.get("sockname"), extra.get("peername")
    return (own, peer) if own and peer else None


class Foreign(NamedTuple):
    """A callback that another thread handed over: when, from which thread, and in which executor job.

    Where that thread runs a loop, ``tape`` is its number and ``step`` the step that handed it over, else both are -1.
    """

    at: float
    thread: int
    job: int
    tape: int
    step: int


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
    """One ``run_forever`` of the loop: its span, its first and last step, and the step that stopped it (or -1).

    Others may run after that one, in the same turn of the loop.
    """

    start: float
    end: float
    first: int
    last: int
    stopper: int


class Tape:
    """The recording of one loop. ``current`` is the step that runs now, or OUTSIDE."""

    # an ordinary object's attributes are slow to reach when there are more than thirty
    __slots__ = (
        "kind", "number", "thread", "current", "idle", "count", "at", "polled", "waits", "waking", "woke_before",
        "new_ends", "new_made", "new_owners", "new_previous", "ends", "made", "owners", "previous", "starts",
        "fresh", "fresh_starts", "medium", "slow", "timers", "timer_makers", "timer_born", "timer_due", "foreign",
        "stands", "idle_starts", "idle_ends", "polls", "late", "runs", "writes", "reads", "run_start", "run_first",
        "stopper", "queue", "watcher_cpu", "switch_interval", "run",
        "_mark_at", "_mark_cpu", "_mark_process", "_mark_delay", "_unread",
    )  # fmt: skip

    def __init__(self, kind: str, number: int = -1) -> None:
        self.kind = kind
        self.number = number
        self.thread = 0
        self.current = OUTSIDE
        self.idle = False
        #: steps that have ended
        self.count = 0
        #: when the step that runs now began; between steps the end of the last one, or 0.0 if the loop polled since
        self.at = 0.0
        #: steps that read or wrote a socket, and times a task was resumed by a timer, by I/O or by a thread
        self.polled = 0
        self.waits = 0
        #: steps that a timer, I/O or a thread ran, in this turn of the loop and in the one before
        self.waking: set[int] = set()
        self.woke_before: set[int] = set()
        # one entry per step: why it ran, its task and that task's step before, and when it ended
        self.new_made, self.new_owners, self.new_previous = Column("q"), Column("q"), Column("q")
        self.new_ends = Column("d")
        #: steps that did not begin where the one before ended, and when they began
        self.fresh = array("q")
        self.fresh_starts = array("d")
        #: the columns as arrays, and when each step began; complete after ``close``
        self.made, self.owners, self.previous = array("q"), array("q"), array("q")
        self.ends, self.starts = array("d"), array("d")
        self.medium = array("q")
        self.slow: dict[int, SlowStep] = {}
        #: who made each timer and when, and when it was due (perf_counter seconds)
        self.timers = 0
        self.timer_makers, self.timer_born, self.timer_due = Column("q"), Column("d"), Column("d")
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
        self.stopper = -1
        self.queue: RunQueue | None = None
        self._mark_at = self._mark_cpu = self._mark_process = self._mark_delay = self._unread = 0.0
        self.watcher_cpu: Callable[[], float] = _none
        self.switch_interval = 0.005
        #: runs a handle of this loop as a step; see ``handles.runner``
        self.run: Callable[[Any], None]

    def timer(self, maker: int, due: float) -> int:
        """Notes a new timer that was made by a step; returns the reason that its own step will have."""
        self.timer_makers.fresh.append(maker)
        self.timer_born.fresh.append(perf_counter())
        self.timer_due.fresh.append(due)
        self.timers += 1
        return TIMER + 1 - self.timers

    def timer_of(self, made: int) -> tuple[int, float, float]:
        """Of a step's reason, after ``close``: who made the timer and when, and when it was due."""
        index = TIMER - made
        return self.timer_makers.moved[index], self.timer_born.moved[index], self.timer_due.moved[index]

    def begin_run(self, native_id: int, switch_interval: float) -> None:
        """The loop starts to run, on the calling thread."""
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
            self.runs.append(Run(self.run_start, perf_counter(), self.run_first, self.count, self.stopper))
        self.run_start = None
        self.current = OUTSIDE

    def begin_turn(self, step: int) -> float:
        """The loop has polled, and this is the first step since; returns when it begins."""
        if len(self.new_ends.fresh) > ENOUGH:
            self._move()
        self.fresh.append(step)
        start = self.at = perf_counter()
        self.fresh_starts.append(start)
        return start

    def poll(self) -> None:
        """The loop polls: what it does until its next step belongs to none."""
        self.polls.append(self.count)
        self.at = 0.0
        if self.waking or self.woke_before:
            self.waking, self.woke_before = self.woke_before, self.waking
            self.waking.clear()

    def woken(self, step: int, made: int, callback: Any) -> None:
        """A step that begins because of a timer, I/O or another thread."""
        self.waking.add(step)
        if made == READY_IO:
            self.polled += 1
            address = address_of(getattr(callback, "__self__", None))
            if address is not None:
                self.reads[step] = address

    def _move(self) -> None:
        for column in (self.new_made, self.new_owners, self.new_previous, self.new_ends):
            column.move()
        for column in (self.timer_makers, self.timer_born, self.timer_due):
            column.move()

    def _trim(self) -> None:
        """Drops what an interrupt between two notes left of a step."""
        self._move()
        for column in (self.new_made, self.new_owners, self.new_previous, self.new_ends):
            del column.moved[self.count :]
        while self.fresh and self.fresh[-1] >= self.count:
            self.fresh.pop()
            self.fresh_starts.pop()

    def close(self, end: float) -> None:
        """The program has ended: ends the step that still runs (``os._exit`` inside a callback), fills the arrays."""
        if self.current >= 0:
            self.new_ends.fresh.append(end)
            self.count = self.current + 1
        if self.run_start is not None:
            self.end_run()
        self._trim()
        self.made, self.owners = self.new_made.moved, self.new_owners.moved
        self.previous, self.ends = self.new_previous.moved, self.new_ends.moved
        self.starts = array("d", (0.0,)) + self.ends[:-1] if self.ends else array("d")
        for step, start in zip(self.fresh, self.fresh_starts):
            self.starts[step] = start

    def busy(self) -> float:
        """Seconds in steps, after ``close``: from the first to the last, without what lay between two."""
        seconds = self.ends[-1] if self.ends else 0.0
        for step, start in zip(self.fresh, self.fresh_starts):
            seconds -= start - (self.ends[step - 1] if step > 0 else 0.0)
        return seconds

    def _mark(self, now: float, sparing: bool = False) -> tuple[float, float, float]:
        """Reads the clocks; returns thread CPU, other threads' CPU and run-queue delay since the last reading.

        ``sparing``: not the delay, when there was hardly any time for one. Reading it gives the interpreter lock away:
        the watcher would look each time after a step, and never into one shorter than the switch interval.
        """
        cpu, process = thread_time(), process_time() - self.watcher_cpu()
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
        # epoll rounds a timeout up to the next millisecond (selectors.EpollSelector.select)
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
        self.new_made.fresh.append(READY_IO)
        self.new_owners.fresh.append(-1)
        self.new_previous.fresh.append(-1)
        self.new_ends.fresh.append(at)
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
