"""What was recorded of threads: samples of where they stood, their waits that somebody ended, jobs and connections."""

from __future__ import annotations

from types import CodeType
from typing import NamedTuple

from .frames import Stack
from .loop import OUTSIDE, LoopTrace


class ThreadSamples:
    """Samples of one thread: parallel lists."""

    __slots__ = ("ident", "times", "cpu", "delay", "slices", "stacks", "before")

    def __init__(self, ident: int) -> None:
        self.ident = ident
        self.times: list[float] = []
        #: since the sample before: seconds of computing, seconds of waiting for a processor, times it was put on one
        self.cpu: list[float] = []
        self.delay: list[float] = []
        self.slices: list[int] = []
        self.stacks: list[Stack] = []
        #: seconds of computing before the first sample
        self.before = 0.0


class Wakeup(NamedTuple):
    """The end of a wait: when it began and ended, who ended it, and whether it was for a lock of the program.

    ``site``: the line of the program that waited, a number of ``Recording.sites``. ``condition``: the program itself
    waited in a condition, for something that another thread gives back or makes.
    """

    ended: float
    began: float
    by: int
    lock: bool
    site: int
    condition: bool = False


class ThreadLife:
    """One thread that was started through ``threading``: by which thread and line, when, and when it ended."""

    __slots__ = ("ident", "parent", "born", "ended", "site", "name")

    def __init__(self, parent: int, site: int, name: str, born: float, ident: int = 0) -> None:
        self.ident = ident
        self.parent = parent
        self.born = born
        self.ended: float | None = None
        self.site = site
        self.name = name


class Job:
    """One call submitted to a pool. Times are ``perf_counter``; ``cpu``, ``other`` and ``delay`` are seconds spent."""

    __slots__ = (
        "number", "by", "trace", "step", "submitted", "started", "ended",
        "cpu", "other", "delay", "site", "code", "thread",
    )  # fmt: skip

    def __init__(
        self,
        number: int,
        by: int,
        submitted: float,
        site: Stack,
        code: CodeType | None,
        trace: LoopTrace | None = None,
        step: int = OUTSIDE,
    ) -> None:
        self.number = number
        #: the thread, and the loop's step if it ran one, that submitted it
        self.by = by
        self.trace = trace
        self.step = step
        self.submitted = submitted
        self.started = 0.0
        self.ended = 0.0
        #: processor seconds of its own and of all other threads, and seconds of waiting for a processor
        self.cpu = self.other = self.delay = 0.0
        self.site = site
        self.code = code
        self.thread = 0


class Handled(NamedTuple):
    """A connection that was closed: when, when it was accepted and by which thread, and what its handler computed."""

    closed: float
    accepted: float
    accepter: int
    cpu: float
