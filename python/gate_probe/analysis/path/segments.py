"""What the critical path is made of."""

from __future__ import annotations

from typing import NamedTuple

from gate_probe.data.frames import Stack


class Segment(NamedTuple):
    """A part of the path. ``kind`` is "busy" (the loop ran steps), "late" (a timer was due) or an account's name."""

    kind: str
    start: float
    end: float
    #: the task whose progress the path follows here
    task: int
    #: where that task stood, for waits
    stack: Stack
    #: where a task waited for a lock that the path's task held meanwhile
    lock: Stack
    job: int
    #: the path's task was ready, but the loop worked for others
    delayed: bool
    #: for a wait that a loop in another thread ended: the number of that, and the step that did
    ender: tuple[int, int] | None = None
