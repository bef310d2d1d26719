"""All waits of tasks by place, on the critical path and next to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from gate_probe.data.frames import Stand
from gate_probe.data.loop import FOREIGN, NO_JOB, READY_IO, TIMER, Tape

from .index import Index
from .path.critical_path import Segment
from .path.steps import cause_of, timer_of
from .places import Standing

MOST_PLACES = 200
#: More waits than this are counted by a sample of them.
MOST_WAITS = 5000


def wait_kind(tape: Tape, step: int) -> tuple[str, float] | None:
    """What ended the wait before a task's step, and its length in seconds without the loop's delay.

    None when another task ended it (a join): such a wait is no leaf of the path.
    """
    previous = tape.previous[step]
    if previous < 0:
        return None
    began = tape.ends[previous]
    step, cause = cause_of(tape, step)
    if cause <= TIMER:
        _, born, due = timer_of(tape, cause)
        return "timer-wait", max(0.0, min(due, tape.starts[step]) - max(began, born))
    if cause == READY_IO:
        return "io-wait", max(0.0, tape.starts[step] - began)
    if cause <= FOREIGN:
        foreign = tape.foreign[FOREIGN - cause]
        name = "thread-wait" if foreign.job == NO_JOB else "executor-run"
        return name, max(0.0, foreign.at - began)
    return None


class WaitPlace:
    """All waits of tasks of one kind at one place; times in seconds."""

    def __init__(self, account: str, where: Standing) -> None:
        self.account, self._seen = account, where
        #: on the path: seconds by the lines around it, which differ by who called
        self.ways: dict[Standing, float] = {}
        self.count = self.path_count = 0
        self.seconds = self.path_seconds = self.longest = self.squares = 0.0
        self.tasks: set[int] = set()
        self.path_tasks: set[int] = set()

    @property
    def where(self) -> Standing:
        """The line, with the lines around it that cost most on the path."""
        return max(self.ways, key=self.ways.__getitem__) if self.ways else self._seen


def wait_places(index: Index, tapes: Iterable[Tape], path: list[Segment]) -> list[WaitPlace]:
    """Waits by kind and place, those that cost most first."""
    found: dict[tuple[str, Any, Any], WaitPlace] = {}

    def place(account: str, stand: Stand) -> WaitPlace:
        where = index.standing(stand)
        key = (account, where.place, where.call)
        return found.setdefault(key, WaitPlace(account, where))

    for tape in tapes:
        steps = list(tape.stands)
        stride = 1 + len(steps) // MOST_WAITS
        for step in steps[::stride]:
            kind = wait_kind(tape, step)
            if kind is None:
                continue
            entry = place(kind[0], tape.stands[step])
            entry.count += stride
            entry.seconds += stride * kind[1]
            entry.squares += stride * kind[1] * kind[1]
            entry.longest = max(entry.longest, kind[1])
            entry.tasks.add(tape.owners[step])
    for segment in path:
        if not segment.kind.endswith("-wait"):
            continue
        entry = place("lock-wait" if segment.lock else segment.kind, segment.stand)
        where = index.standing(segment.stand)
        entry.ways[where] = entry.ways.get(where, 0.0) + segment.end - segment.start
        entry.path_count += 1
        entry.path_seconds += segment.end - segment.start
        entry.path_tasks.add(segment.task)
    ranked = sorted(found.values(), key=lambda entry: (-entry.path_seconds, -entry.seconds))
    return ranked[:MOST_PLACES]
