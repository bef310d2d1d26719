"""All waits of tasks by place, on the critical path and beside it, and the groups tasks were made in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from . import tasks, workers
from .places import Stand, Standing, site_stands, standing
from .scheduling import group_members
from .steps import cause_of
from .tape import FOREIGN, READY_IO, TIMER, Tape
from .walk import Segment

MOST_PLACES = 200
MOST_GROUPS = 20
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
        _, born, due = tape.timer_of(cause)
        return "timer-wait", max(0.0, min(due, tape.starts[step]) - max(began, born))
    if cause == READY_IO:
        return "io-wait", max(0.0, tape.starts[step] - began)
    if cause <= FOREIGN:
        foreign = tape.foreign[FOREIGN - cause]
        name = "thread-wait" if foreign.job == workers.NO_JOB else "executor-run"
        return name, max(0.0, foreign.at - began)
    return None


class _Place:
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


def wait_places(tapes: Iterable[Tape], path: list[Segment]) -> list[_Place]:
    """Waits by kind and place, those that cost most first."""
    found: dict[tuple[str, Any, Any], _Place] = {}

    def place(account: str, stand: Stand) -> _Place:
        where = standing(stand)
        key = (account, where.place, where.call)
        return found.setdefault(key, _Place(account, where))

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
        where = standing(segment.stand)
        entry.ways[where] = entry.ways.get(where, 0.0) + segment.end - segment.start
        entry.path_count += 1
        entry.path_seconds += segment.end - segment.start
        entry.path_tasks.add(segment.task)
    ranked = sorted(found.values(), key=lambda entry: (-entry.path_seconds, -entry.seconds))
    return ranked[:MOST_PLACES]


class Group:
    """Tasks made by one step at one line, with how evenly they shared the time."""

    def __init__(self, site: Stand, members: list[range], ended: Sequence[float]) -> None:
        self.site = site
        self.size = sum(map(len, members))
        births = sum(sum(tasks.born[part.start : part.stop]) for part in members)
        lives = sum(sum(ended[part.start : part.stop]) for part in members) - births
        last = max(((max(ended[part.start : part.stop]), part) for part in members), key=itemgetter(0))
        first = min(min(tasks.born[part.start : part.stop]) for part in members)
        self.makespan = max(0.0, last[0] - first)
        self.mean = max(0.0, lives / self.size)
        self.efficiency = min(1.0, self.mean / self.makespan) if self.makespan > 0 else 1.0
        self.longest = last[1].start + ended[last[1].start : last[1].stop].index(last[0])
        self.longest_seconds = max(0.0, last[0] - tasks.born[self.longest])
        self.path_seconds = 0.0
        self.path_members: set[int] = set()
        self.longest_at: dict[Stand, float] = {}


def groups_on_path(path: list[Segment], ended: Sequence[float]) -> list[Group]:
    """Groups of tasks that the path ran through, those with most of the path first."""
    seconds: dict[int, float] = {}
    for segment in path:
        if segment.task >= 0:
            seconds[segment.task] = seconds.get(segment.task, 0.0) + segment.end - segment.start
    groups = []
    for (_, _, site), (members, on_path) in group_members(seconds).items():
        group = Group(site_stands[site], members, ended)
        group.path_members.update(on_path)
        group.path_seconds = sum(seconds[task] for task in on_path)
        groups.append(group)
    groups.sort(key=lambda group: -group.path_seconds)
    del groups[MOST_GROUPS:]
    for group in groups:
        for segment in path:
            if segment.task == group.longest and segment.stand:
                span = segment.end - segment.start
                group.longest_at[segment.stand] = group.longest_at.get(segment.stand, 0.0) + span
    return groups
