"""What is known of single steps: what made them, whom they resumed, and where their task began to wait."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import fsum
from types import CodeType

from gate_probe.data.frames import Stand
from gate_probe.data.loop import NOBODY, TIMER, Tape
from gate_probe.data.tasks import Tasks

#: A wait is traced through at most this many callbacks that belong to no task.
GLUE = 4


def cause_of(tape: Tape, step: int) -> tuple[int, int]:
    """(step, what made it), gone back through callbacks that belong to no task."""
    made = tape.made[step]
    for _ in range(GLUE):
        if made < 0 or tape.owners[made] >= 0:
            break
        step, made = made, tape.made[made]
    return step, made


def timer_of(tape: Tape, made: int) -> tuple[int, float, float]:
    """Of a step's reason: who made the timer and when, and when it was due."""
    index = TIMER - made
    return tape.timer_makers[index], tape.timer_born[index], tape.timer_due[index]


def resumed_by(tape: Tape, step: int) -> int:
    """The step of a task that a callback's step resumed; NOBODY when there is none among the next."""
    for later in range(step + 1, min(step + 1 + GLUE, len(tape.made))):
        if tape.made[later] == step and tape.owners[later] >= 0:
            return later
    return NOBODY


def waited_for_task(tape: Tape, step: int) -> bool:
    """Whether the wait before a task's step was ended by another task."""
    made = cause_of(tape, step)[1]
    return made >= 0 and tape.owners[made] != tape.owners[step]


def ended_task(tasks: Tasks, tape: Tape, step: int) -> bool:
    """Whether the wait before a task's step was ended by the last step of another task."""
    made = cause_of(tape, step)[1]
    return made >= 0 and tape.owners[made] >= 0 and tasks.last_step[tape.owners[made]] == made


def woken_by_sibling(tasks: Tasks, tape: Tape, step: int) -> bool:
    """Whether another task of the same coroutine ended the wait before a task's step: they share something."""
    made = cause_of(tape, step)[1]
    other, task = tape.owners[made] if made >= 0 else NOBODY, tape.owners[step]
    return other >= 0 and other != task and tasks.codes[other] is tasks.codes[task]


def waited_since(tape: Tape, step: int) -> float:
    """When the task of a step began to wait where it stood before it: it may have been woken in vain before."""
    stand = tape.stands.get(step)
    previous = tape.previous[step]
    while tape.previous[previous] >= 0 and tape.stands.get(previous) == stand:
        previous = tape.previous[previous]
    return tape.ends[previous]


def steps_between(tape: Tape, start: float, end: float) -> tuple[int, int]:
    """The half-open range of steps that overlap a span."""
    return bisect_right(tape.ends, start), bisect_left(tape.starts, end)


def busy_seconds(tape: Tape) -> float:
    """Seconds in steps."""
    return fsum(tape.ends) - fsum(tape.starts)


def task_code(tasks: Tasks, task: int) -> Stand:
    """The coroutine of a task as a stand at its first line."""
    code = tasks.codes[task] if task >= 0 else None
    return ((code, -1),) if code is not None else ()


def code_of_step(tasks: Tasks, tape: Tape, step: int) -> CodeType | None:
    """The coroutine of the step's task, or its callback where that was noted."""
    owner = tape.owners[step]
    if owner >= 0:
        return tasks.codes[owner]
    slow = tape.slow.get(step)
    return slow.code if slow is not None else None
