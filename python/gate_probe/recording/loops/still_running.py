"""The recording of a loop of another thread, which may outlive the program's end."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Any

from gate_probe.data.loop import LoopTrace, Run

from .columns import Column

#: one entry per step, per timer, and per idle wait
_STEPS = ("scheduled_by", "tasks", "previous", "ends")
_TIMERS = ("timer_makers", "timer_born", "timer_due")
_WAITS = ("idle_starts", "idle_ends")


def so_far(trace: LoopTrace, columns: Mapping[str, Column], begins: Mapping[int, float], run: Run | None) -> LoopTrace:
    """A copy of a loop's recording, whose columns have the same number of entries each.

    The loop runs in a thread that goes on (a daemon, while the ledger is written) and appends between any two lines
    here. Nothing of it is changed; what it had appended in part is left out. ``columns``: those of steps and timers by
    name. ``begins``: see ``starts_of``. ``run``: the one that goes on, if one does.
    """
    copy = LoopTrace(trace.kind, trace.number, trace.thread)
    copy.polled, copy.waits = trace.polled, trace.waits
    for name in (*_STEPS, *_TIMERS):
        setattr(copy, name, columns[name].so_far())
    for name in (*_WAITS, "medium", "handoffs", "polls", "late", "runs"):
        setattr(copy, name, getattr(trace, name)[:])
    for names in (_TIMERS, _WAITS):
        _cut(copy, names)
    copy.count = count = _cut(copy, _STEPS)
    copy.medium = array("q", (step for step in copy.medium if step < count))
    copy.polls = [step for step in copy.polls if step <= count]
    copy.slow = _before(trace.slow, count)
    copy.stacks = _before(trace.stacks, count)
    copy.reads = _before(trace.reads, count)
    writes = {address: steps[:] for address, steps in trace.writes.copy().items()}
    copy.writes = {to: [(at, step) for at, step in steps if step < count] for to, steps in writes.items()}
    copy.starts = starts_of(copy.ends, begins)
    if run is not None:
        copy.runs.append(run._replace(first=min(run.first, count), last=count))
    return copy


def _cut(copy: LoopTrace, names: tuple[str, ...]) -> int:
    columns = [getattr(copy, name) for name in names]
    count = min(map(len, columns))
    for column in columns:
        del column[count:]
    return count


def _before(by_step: dict[int, Any], count: int) -> dict[int, Any]:
    return {step: value for step, value in by_step.copy().items() if step < count}


def starts_of(ends: array[float], begins: Mapping[int, float]) -> array[float]:
    """When each step began: where the one before ended, but for those that ``begins`` has."""
    starts = array("d", (0.0,)) + ends[:-1] if ends else array("d")
    for step, start in begins.items():
        if step < len(starts):
            starts[step] = start
    return starts
