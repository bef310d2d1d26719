"""Groups of tasks or threads that were made at one line, with how evenly they shared the time."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from gate_probe.data.frames import Stack
from gate_probe.data.threads import ThreadLife

from .index import Index
from .path.segments import Segment
from .path.thread_path import ThreadPath
from .scheduling import group_members

MOST_GROUPS = 20


class Sharing(NamedTuple):
    """How the members of a group shared the time, in seconds: the span of all, a mean life, and one by the other."""

    size: int
    makespan: float
    mean: float
    efficiency: float


def sharing_of(size: int, first_birth: float, last_end: float, lives: float) -> Sharing:
    """``lives``: the seconds of all members' lives together."""
    makespan, mean = max(0.0, last_end - first_birth), max(0.0, lives / size)
    return Sharing(size, makespan, mean, min(1.0, mean / makespan) if makespan > 0 else 1.0)


class Group:
    """Tasks made by one step at one line. ``ended``: when each task of the program ended."""

    def __init__(self, index: Index, site: Stack, members: list[range], ended: Sequence[float]) -> None:
        born = index.tasks.born
        self.site = site
        births = sum(sum(born[part.start : part.stop]) for part in members)
        lives = sum(sum(ended[part.start : part.stop]) for part in members) - births
        last = max(((max(ended[part.start : part.stop]), part) for part in members), key=itemgetter(0))
        first = min(min(born[part.start : part.stop]) for part in members)
        self.sharing = sharing_of(sum(map(len, members)), first, last[0], lives)
        #: the member that ended last
        self.longest = last[1].start + list(ended[last[1].start : last[1].stop]).index(last[0])
        self.longest_seconds = max(0.0, last[0] - born[self.longest])
        self.path_seconds = 0.0
        self.path_members: set[int] = set()
        self.longest_at: dict[Stack, float] = {}


def groups_on_path(index: Index, path: list[Segment], ended: Sequence[float]) -> list[Group]:
    """Groups of tasks that the path ran through, those with most of the path first."""
    seconds: dict[int, float] = {}
    for segment in path:
        if segment.task >= 0:
            seconds[segment.task] = seconds.get(segment.task, 0.0) + segment.end - segment.start
    groups = []
    for (_, _, site), (members, on_path) in group_members(index.tasks, seconds).items():
        group = Group(index, index.sites[site], members, ended)
        group.path_members.update(on_path)
        group.path_seconds = sum(seconds[task] for task in on_path)
        groups.append(group)
    groups.sort(key=lambda group: -group.path_seconds)
    del groups[MOST_GROUPS:]
    for group in groups:
        for segment in path:
            if segment.task == group.longest and segment.stack:
                span = segment.end - segment.start
                group.longest_at[segment.stack] = group.longest_at.get(segment.stack, 0.0) + span
    return groups


class ThreadGroup:
    """Threads that one thread started at one line."""

    def __init__(self, index: Index, members: list[ThreadLife], end: float, walk: ThreadPath) -> None:
        ends = [life.ended if life.ended is not None else end for life in members]
        lives = [ended - life.born for ended, life in zip(ends, members)]
        last = max(range(len(members)), key=ends.__getitem__)
        self.site = index.sites[members[0].site]
        self.sharing = sharing_of(len(members), min(life.born for life in members), max(ends), sum(lives))
        self.longest = members[last]
        self.longest_seconds = lives[last]
        on_path: dict[int, float] = {}
        for stretch in walk.stretches:
            for life, ended in zip(members, ends):
                # whoever joined a thread sees its end a little later
                part = min(stretch.end, ended) - max(stretch.start, life.born)
                if life.ident == stretch.thread and part > 0:
                    on_path[id(life)] = on_path.get(id(life), 0.0) + part
        self.path_seconds = sum(on_path.values())
        self.path_members = len(on_path)


def thread_groups(index: Index, walk: ThreadPath, end: float) -> list[ThreadGroup]:
    """The groups of two and more threads that the path ran through."""
    found: dict[tuple[int, int], list[ThreadLife]] = {}
    for life in index.wakeups.lives:
        found.setdefault((life.parent, life.site), []).append(life)
    groups = [ThreadGroup(index, members, end, walk) for members in found.values() if len(members) > 1]
    return sorted((group for group in groups if group.path_seconds > 0), key=lambda group: -group.path_seconds)
