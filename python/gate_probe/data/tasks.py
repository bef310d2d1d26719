"""The table of tasks: who made each one and where, and when it lived."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from types import CodeType

from .frames import Stack


class Tasks:
    """All tasks of the program, by their numbers from 0 on."""

    __slots__ = (
        "codes", "born", "last_step", "last_end", "batch_firsts", "batch_makers", "batch_loops", "batch_sites",
        "typical", "reading", "skipped",
    )  # fmt: skip

    def __init__(self) -> None:
        #: the coroutine of each task, and when it was made
        self.codes: list[CodeType | None] = []
        self.born: array[float] = array("d")
        #: The last step of each task (or -1) and its end, in the order of the tasks' numbers. Dictionaries of numbers,
        #: and not lists: the garbage collector does not walk over them.
        self.last_step: dict[int, int] = {}
        self.last_end: dict[int, float] = {}
        #: Tasks that one step made at one line, one after the other: the first of them, the step, the number of its
        #: loop, and the line as a number of ``Recording.sites``.
        self.batch_firsts = array("q")
        self.batch_makers = array("q")
        self.batch_loops = array("q")
        self.batch_sites = array("q")
        #: where a task of each coroutine was last seen waiting: the best guess for a wait that was not read
        self.typical: dict[CodeType | None, Stack] = {}
        #: seconds that went into reading where tasks stand, and waits that were not read
        self.reading = 0.0
        self.skipped = 0

    def site_of(self, task: int) -> int:
        """The line that made a task, a number of ``Recording.sites``."""
        return self.batch_sites[bisect_right(self.batch_firsts, task) - 1]

    def batch_sizes(self) -> Iterator[int]:
        """The number of tasks in each batch."""
        for index, first in enumerate(self.batch_firsts):
            after = self.batch_firsts[index + 1] if index + 1 < len(self.batch_firsts) else len(self.last_step)
            yield after - first
