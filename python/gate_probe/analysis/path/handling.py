"""Which steps of a server's loop are for a connection: its path goes through these, not through a ticker."""

from __future__ import annotations

from bisect import bisect_right

from gate_probe.data.loop import READY_IO, LoopTrace
from gate_probe.data.tasks import Tasks

#: A step is followed through at most so many callbacks and tasks to what made it.
DEEPEST = 64


class Handling:
    """The steps that data of a connection led to: of callbacks, of tasks that those made, and of the tasks of these."""

    def __init__(self, tasks: Tasks, trace: LoopTrace) -> None:
        self._tasks, self._trace = tasks, trace
        self._known: dict[int, bool] = {}

    def last_until(self, step: int) -> int:
        """The last step up to a given one that is for a connection or was long; that one if there is none."""
        trace = self._trace
        for earlier in range(step, -1, -1):
            if earlier in trace.slow or self._is_handling(earlier):
                return earlier
        return step

    def _is_handling(self, step: int) -> bool:
        trace = self._trace
        for _ in range(DEEPEST):
            task = trace.tasks[step]
            if task >= 0:
                if task not in self._known:
                    maker = self._maker_of(task)
                    self._known[task] = maker >= 0 and self._is_handling(maker)
                return self._known[task]
            reason = trace.scheduled_by[step]
            if reason < 0:
                return reason == READY_IO
            step = reason
        return False

    def _maker_of(self, task: int) -> int:
        """The step of this loop that made a task, or -1."""
        tasks = self._tasks
        batch = bisect_right(tasks.batch_firsts, task) - 1
        return tasks.batch_makers[batch] if tasks.batch_loops[batch] == self._trace.number else -1
