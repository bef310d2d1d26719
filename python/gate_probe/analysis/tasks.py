"""When tasks ended, and how many lived at once."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from struct import pack

from gate_probe.data.tasks import Tasks


def ended(tasks: Tasks, end: float) -> array[float]:
    """When each task had its last step; ``end`` for one that never had any."""
    steps, ends = tasks.last_step.values(), tasks.last_end.values()
    if -1 in steps:
        return array("d", (at if step >= 0 else end for step, at in zip(steps, ends)))
    found = array("d")
    found.frombytes(pack(f"{len(ends)}d", *ends))
    return found


def peak(born: array[float], ends_of_tasks: Iterable[float]) -> int:
    """Most tasks that were alive at once: goes from births to ends and back, in leaps."""
    ends = sorted(ends_of_tasks)
    most = gone = alive = 0
    while alive < len(born):
        alive = bisect_left(born, ends[gone], alive) if gone < len(ends) else len(born)
        most = max(most, alive - gone)
        if alive < len(born):
            gone = bisect_right(ends, born[alive], gone)
    return most
