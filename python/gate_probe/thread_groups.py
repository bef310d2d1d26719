"""Groups of threads that were started at one line, and the waits of threads by place, as for tasks (waits.py)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from . import wakes
from .places import Standing, site_stands, standing
from .samples import weights_between
from .thread_walk import ThreadWalk
from .watcher import Watch

#: Waits below these library calls are for another thread: the path follows that one instead.
_JOINING = ("threading.", "queue.", "concurrent.")
MOST_PLACES = 100


class ThreadGroup:
    """Threads that one thread started at one line, with how evenly they shared the time."""

    def __init__(self, members: list[wakes.Life], end: float, walk: ThreadWalk) -> None:
        ends = [life.ended if life.ended is not None else end for life in members]
        lives = [ended - life.born for ended, life in zip(ends, members)]
        last = max(range(len(members)), key=ends.__getitem__)
        self.site = site_stands[members[0].site]
        self.size = len(members)
        self.makespan = max(ends) - min(life.born for life in members)
        self.mean = sum(lives) / self.size
        self.efficiency = min(1.0, self.mean / self.makespan) if self.makespan > 0 else 1.0
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


def thread_groups(walk: ThreadWalk, end: float) -> list[ThreadGroup]:
    """The groups of two and more threads that the path ran through."""
    found: dict[tuple[int, int], list[wakes.Life]] = {}
    for life in wakes.lives:
        found.setdefault((life.parent, life.site), []).append(life)
    groups = [ThreadGroup(members, end, walk) for members in found.values() if len(members) > 1]
    return sorted((group for group in groups if group.path_seconds > 0), key=lambda group: -group.path_seconds)


class ThreadPlace:
    """All waits of threads at one place: seconds altogether and on the path; single waits are not known."""

    def __init__(self, where: Standing) -> None:
        self.where = where
        self.seconds = self.path_seconds = 0.0
        self.count = self.path_count = 0
        self.threads: set[int] = set()


def thread_places(walk: ThreadWalk, watches: Iterable[Watch], start: float, end: float) -> list[ThreadPlace]:
    """The waits of threads outside of loops and pools by place, those that cost most on the path first.

    ``watches``: the threads but the main one, whose waits outside of loops are all on the path.
    """
    found: dict[Any, ThreadPlace] = {}

    def place(stand: Any) -> ThreadPlace | None:
        where = standing(stand)
        if where.place is None or (where.call or "").startswith(_JOINING):
            return None
        return found.setdefault((where.place, where.call), ThreadPlace(where))

    for watch in watches:
        for stand, (_, waiting) in weights_between(watch, start, end).items():
            entry = place(stand)
            if entry is not None and waiting > 0:
                entry.seconds += waiting
                entry.count += 1
                entry.threads.add(watch.ident)
    for stand, (seconds, count) in walk.waited.items():
        entry = place(stand)
        if entry is not None:
            entry.path_seconds += seconds
            entry.path_count += int(count)
    ranked = sorted(found.values(), key=lambda entry: -entry.path_seconds)
    return [entry for entry in ranked if entry.path_seconds > 0][:MOST_PLACES]
