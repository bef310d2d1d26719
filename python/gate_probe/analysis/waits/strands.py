"""Which tasks do the work of another one that waits for them: a deadline gives what it is for a task of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from gate_probe.data.loop import NOBODY, LoopTrace
from gate_probe.data.tasks import Tasks

#: A task is followed to its maker, and that one's, at most so often.
DEEPEST = 8


class Strands:
    """The tasks of a recording, by the task that their work is for."""

    def __init__(self, tasks: Tasks, traces: Sequence[LoopTrace]) -> None:
        self._tasks = tasks
        self._traces = {trace.number: trace for trace in traces}
        #: tasks for which their maker waited from the step on that made them, and the maker
        self._for: dict[int, int] = {}

    def of(self, task: int) -> int:
        """The task that the work of a task is for: often itself."""
        for _ in range(DEEPEST):
            maker = self._for.get(task)
            if maker is None:
                break
            task = maker
        return task

    def joins(self, waiting: int, previous: int, joined: int) -> bool:
        """Whether a task that waits after its step ``previous`` for the end of another one made that one itself."""
        tasks = self._tasks
        batch = bisect_right(tasks.batch_firsts, joined) - 1
        if joined < 0 or batch < 0:
            return False
        step, trace = tasks.batch_makers[batch], self._traces.get(tasks.batch_loops[batch])
        maker = trace.tasks[step] if trace is not None and 0 <= step < len(trace.tasks) else NOBODY
        if maker != waiting:
            return False
        if step == previous and self._is_only(batch):
            self._for[joined] = waiting
        return True

    def _is_only(self, batch: int) -> bool:
        """Whether a batch is one task, and the only one that its step made: not a member of a group."""
        tasks = self._tasks
        firsts = tasks.batch_firsts
        after = firsts[batch + 1] if batch + 1 < len(firsts) else len(tasks.last_step)
        beside = [number for number in (batch - 1, batch + 1) if 0 <= number < len(firsts)]
        return after - firsts[batch] == 1 and self._made_by(batch) not in map(self._made_by, beside)

    def _made_by(self, batch: int) -> tuple[int, int]:
        return self._tasks.batch_loops[batch], self._tasks.batch_makers[batch]
