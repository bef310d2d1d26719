"""What was recorded of one event loop: flat columns, one entry per step."""

from __future__ import annotations

from array import array
from types import CodeType
from typing import NamedTuple

from .frames import Stack

#: Why a step ran, where it is not the number of the step that scheduled it.
OUTSIDE, READY_IO = -1, -2
#: A step scheduled by another thread: ``HANDED_OFF - n`` stands for entry ``n`` of ``LoopTrace.handoffs``.
HANDED_OFF = -10
#: A step that a timer ran: ``TIMER - n`` stands for the ``n``-th timer of the loop.
TIMER = -(1 << 40)

#: A task's wait shorter than this is not worth reading where it stood (seconds).
SHORT_WAIT = 0.001
#: Neither a step nor a task.
NOBODY = -1
#: No job of a pool.
NO_JOB = -1

#: A connection as one end sees it: (own address, peer's address).
Address = tuple[object, object]


class ThreadHandoff(NamedTuple):
    """A callback that another thread handed over: when, from which thread, and in which executor job.

    Where that thread runs a loop, ``trace`` is its number and ``step`` the step that handed it over, else both are -1.
    """

    at: float
    thread: int
    job: int
    trace: int
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

    Others may run after that one, in the same turn of the loop. ``around``: where the thread stood that ran it.
    """

    start: float
    end: float
    first: int
    last: int
    stopper: int
    around: Stack = ()


class LoopTrace:
    """The recording of one loop. All times are ``perf_counter`` seconds."""

    # an ordinary object's attributes are slow to reach when there are more than thirty
    __slots__ = (
        "kind", "number", "thread", "count", "polled", "waits", "scheduled_by", "tasks", "previous", "starts", "ends",
        "medium", "slow", "timer_makers", "timer_born", "timer_due", "handoffs", "stacks",
        "idle_starts", "idle_ends", "polls", "late", "runs", "writes", "reads",
    )  # fmt: skip

    def __init__(self, kind: str, number: int = 0, thread: int = 0) -> None:
        self.kind = kind
        #: its place among the loops of the recording, and the thread that it last ran on
        self.number = number
        self.thread = thread
        #: steps that have ended
        self.count = 0
        #: steps that read or wrote a socket, and times a task was resumed by a timer, by I/O or by a thread
        self.polled = 0
        self.waits = 0
        #: of each step: why it ran, its task and that task's step before (or -1), and when it began and ended
        self.scheduled_by: array[int] = array("q")
        self.tasks: array[int] = array("q")
        self.previous: array[int] = array("q")
        self.starts: array[float] = array("d")
        self.ends: array[float] = array("d")
        #: steps of middle length, and the long ones with what the clocks say of them
        self.medium: array[int] = array("q")
        self.slow: dict[int, SlowStep] = {}
        #: who made each timer and when, and when it was due
        self.timer_makers: array[int] = array("q")
        self.timer_born: array[float] = array("d")
        self.timer_due: array[float] = array("d")
        self.handoffs: list[ThreadHandoff] = []
        #: where the task of a step had stood before it, for waits whose place was read
        self.stacks: dict[int, Stack] = {}
        #: the waits of the loop itself, and the number of steps before each poll
        self.idle_starts: list[float] = []
        self.idle_ends: list[float] = []
        self.polls: list[int] = []
        self.late: list[LateWake] = []
        self.runs: list[Run] = []
        #: (when, step) of the writes to a connection, by (own, peer) address
        self.writes: dict[Address, list[tuple[float, int]]] = {}
        #: the connection that a step read from
        self.reads: dict[int, Address] = {}
