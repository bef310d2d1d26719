"""What ended the wait of a task, and how long it was."""

from __future__ import annotations

from typing import Optional

from gate_probe.analysis.path.steps import cause_of, timer_of
from gate_probe.analysis.places import Place
from gate_probe.data.loop import HANDED_OFF, NO_JOB, READY_IO, TIMER, LoopTrace

#: Account, line, and what was called there; the account is None for waits that another task ended.
Key = tuple[Optional[str], Optional[Place], Optional[str]]


def wait_kind(trace: LoopTrace, step: int) -> tuple[str, float] | None:
    """What ended the wait before a task's step, and its length in seconds without the loop's delay.

    None when another task ended it (a join): such a wait is no leaf of the path.
    """
    previous = trace.previous[step]
    if previous < 0:
        return None
    began = trace.ends[previous]
    step, cause = cause_of(trace, step)
    if cause <= TIMER:
        _, born, due = timer_of(trace, cause)
        return "timer-wait", max(0.0, min(due, trace.starts[step]) - max(began, born))
    if cause == READY_IO:
        return "io-wait", max(0.0, trace.starts[step] - began)
    if cause <= HANDED_OFF:
        handoffs = trace.handoffs[HANDED_OFF - cause]
        name = "thread-wait" if handoffs.job == NO_JOB else "executor-run"
        return name, max(0.0, handoffs.at - began)
    return None
