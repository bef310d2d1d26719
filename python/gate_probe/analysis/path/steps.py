"""What is known of single steps: what made them, whom they resumed, and where their task began to wait."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import fsum
from types import CodeType

from gate_probe.data.frames import Stack
from gate_probe.data.loop import NOBODY, TIMER, LoopTrace
from gate_probe.data.tasks import Tasks

#: A wait is traced through at most this many callbacks that belong to no task.
GLUE = 4


def cause_of(trace: LoopTrace, step: int) -> tuple[int, int]:
    """(step, what made it), gone back through callbacks that belong to no task."""
    scheduled_by = trace.scheduled_by[step]
    for _ in range(GLUE):
        if scheduled_by < 0 or trace.tasks[scheduled_by] >= 0:
            break
        step, scheduled_by = scheduled_by, trace.scheduled_by[scheduled_by]
    return step, scheduled_by


def timer_of(trace: LoopTrace, scheduled_by: int) -> tuple[int, float, float]:
    """Of a step's reason: who made the timer and when, and when it was due."""
    index = TIMER - scheduled_by
    return trace.timer_makers[index], trace.timer_born[index], trace.timer_due[index]


def resumed_by(trace: LoopTrace, step: int) -> int:
    """The step of a task that a callback's step resumed; NOBODY when there is none among the next."""
    for later in range(step + 1, min(step + 1 + GLUE, len(trace.scheduled_by))):
        if trace.scheduled_by[later] == step and trace.tasks[later] >= 0:
            return later
    return NOBODY


def waited_for_task(trace: LoopTrace, step: int) -> bool:
    """Whether the wait before a task's step was ended by another task."""
    scheduled_by = cause_of(trace, step)[1]
    return scheduled_by >= 0 and trace.tasks[scheduled_by] != trace.tasks[step]


def ended_task(tasks: Tasks, trace: LoopTrace, step: int) -> bool:
    """Whether the wait before a task's step was ended by the last step of another task."""
    scheduled_by = cause_of(trace, step)[1]
    return (
        scheduled_by >= 0
        and trace.tasks[scheduled_by] >= 0
        and tasks.last_step[trace.tasks[scheduled_by]] == scheduled_by
    )


def woken_by_sibling(tasks: Tasks, trace: LoopTrace, step: int) -> bool:
    """Whether another task of the same coroutine ended the wait before a task's step: they share something."""
    scheduled_by = cause_of(trace, step)[1]
    other, task = trace.tasks[scheduled_by] if scheduled_by >= 0 else NOBODY, trace.tasks[step]
    return other >= 0 and other != task and tasks.codes[other] is tasks.codes[task]


def waited_since(trace: LoopTrace, step: int) -> float:
    """When the task of a step began to wait where it stood before it: wakeups before that may have been spurious."""
    stack = trace.stacks.get(step)
    previous = trace.previous[step]
    while trace.previous[previous] >= 0 and trace.stacks.get(previous) == stack:
        previous = trace.previous[previous]
    return trace.ends[previous]


def steps_between(trace: LoopTrace, start: float, end: float) -> tuple[int, int]:
    """The half-open range of steps that overlap a span."""
    return bisect_right(trace.ends, start), bisect_left(trace.starts, end)


def busy_seconds(trace: LoopTrace) -> float:
    """Seconds in steps."""
    return fsum(trace.ends) - fsum(trace.starts)


def task_code(tasks: Tasks, task: int) -> Stack:
    """The coroutine of a task as a stack at its first line."""
    code = tasks.codes[task] if task >= 0 else None
    return ((code, -1),) if code is not None else ()


def code_of_step(tasks: Tasks, trace: LoopTrace, step: int) -> CodeType | None:
    """The coroutine of the step's task, or its callback where that was noted."""
    task = trace.tasks[step]
    if task >= 0:
        return tasks.codes[task]
    slow = trace.slow.get(step)
    return slow.code if slow is not None else None
