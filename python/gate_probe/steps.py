"""What is known of single steps: what made them, whom they resumed, and where their task began to wait."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from . import tasks
from .places import Stand
from .tape import Tape

NOBODY = -1
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


def ended_task(tape: Tape, step: int) -> bool:
    """Whether the wait before a task's step was ended by the last step of another task."""
    made = cause_of(tape, step)[1]
    return made >= 0 and tape.owners[made] >= 0 and tasks.last_step[tape.owners[made]] == made


def woken_by_sibling(tape: Tape, step: int) -> bool:
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


def task_code(task: int) -> Stand:
    """The coroutine of a task as a stand at its first line."""
    code = tasks.codes[task] if task >= 0 else None
    return ((code, -1),) if code is not None else ()
