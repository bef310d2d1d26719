"""Which line causes scheduling: the one that makes the many tasks, or the one that waits again and again."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from gate_probe.data.frames import NOWHERE, Stack
from gate_probe.data.loop import LoopTrace
from gate_probe.data.tasks import Tasks

from .index import Index

#: A line that made at least this many tasks is the cause of their steps; fewer tasks cause theirs by waiting.
MANY = 50
#: Lines that scheduling is shared out over.
MOST_LINES = 12
#: More steps than this are shared out by a sample of them.
MOST_STEPS = 20_000


class Creation:
    """Gathers the seconds of short steps, and shares them out by the number of steps each line caused."""

    def __init__(self, index: Index, trace: LoopTrace) -> None:
        self.index = index
        self.trace = trace
        self.seconds = 0.0
        self.steps = 0

    def add(self, seconds: float, steps: int) -> None:
        """Adds the scheduling part of a busy span."""
        self.seconds += max(0.0, seconds)
        self.steps += steps

    def shares(self) -> Iterator[tuple[Stack, float, int]]:
        """(line, seconds, steps) for the lines that cause most steps."""
        if self.seconds <= 0:
            return
        lines = self._steps_by_line().most_common(MOST_LINES)
        total = sum(count for _, count in lines)
        if total <= 0:
            yield (), self.seconds, self.steps
            return
        for stack, count in lines:
            yield stack, self.seconds * count / total, count

    def _steps_by_line(self) -> Counter[Stack]:
        tasks_of_steps, tasks = self.trace.tasks, self.index.tasks
        stride = 1 + len(tasks_of_steps) // MOST_STEPS
        by_task = Counter(tasks_of_steps[::stride])
        by_task.pop(-1, None)
        made_at: Counter[int] = Counter()
        for site, size in zip(tasks.batch_sites, tasks.batch_sizes()):
            made_at[site] += size
        found: Counter[Stack] = Counter()
        waiting = self._places_of_few(by_task, made_at)
        for task, count in by_task.items():
            site = tasks.site_of(task)
            if made_at[site] >= MANY and site != NOWHERE:
                found[self.index.sites[site]] += count
            else:
                found[waiting.get(task) or self.index.sites[site]] += count
        return found

    def _places_of_few(self, by_task: Counter[int], made_at: Counter[int]) -> dict[int, Stack]:
        """For tasks that are few: the place where each was seen waiting most often."""
        seen: dict[int, Counter[Stack]] = {}
        tasks_of_steps, tasks = self.trace.tasks, self.index.tasks
        stacks = list(self.trace.stacks.items())
        for step, stack in stacks[:: 1 + len(stacks) // MOST_STEPS]:
            task = tasks_of_steps[step]
            if made_at[tasks.site_of(task)] < MANY and self.index.resolve(stack).place is not None:
                seen.setdefault(task, Counter())[stack] += 1
        places: dict[int, Stack] = {task: counts.most_common(1)[0][0] for task, counts in seen.items()}
        for task in by_task:
            code = tasks.codes[task]
            if task not in places and code is not None and made_at[tasks.site_of(task)] < MANY:
                own: Stack = ((code, -1),)
                if self.index.resolve(own).place is not None:
                    places[task] = own
        return places


#: What the members of a group share: the number of the loop, the step that made them, and the line.
GroupKey = tuple[int, int, int]


def group_members(tasks: Tasks, of: Iterable[int]) -> dict[GroupKey, tuple[list[range], list[int]]]:
    """The groups that some tasks belong to: all their members, as ranges, and those of the tasks asked for."""
    keys = list(zip(tasks.batch_loops, tasks.batch_makers, tasks.batch_sites))
    groups: dict[GroupKey, tuple[list[range], list[int]]] = {}
    for task in of:
        groups.setdefault(keys[bisect_right(tasks.batch_firsts, task) - 1], ([], []))[1].append(task)
    for key, first, size in zip(keys, tasks.batch_firsts, tasks.batch_sizes()):
        if key in groups:
            groups[key][0].append(range(first, first + size))
    # made outside of any step: the main task, not a member of a group
    return {
        key: (members, asked)
        for key, (members, asked) in groups.items()
        if sum(map(len, members)) > 1 and key[1] >= 0 and key[2]
    }
