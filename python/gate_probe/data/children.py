"""What a child of the program has noted of itself: where its main thread stood, and what it computed there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class ChildFrame(NamedTuple):
    """A frame of a child; ``calls``: its instruction was a call."""

    file: str
    line: int
    function: str
    calls: bool


class ChildSpan(NamedTuple):
    """A part of a child's life, in ``perf_counter`` seconds, which all processes of a machine count alike.

    ``cpu``, ``delay``: seconds of computing, and of waiting for a processor. ``stack``: number of the stack that was
    seen at its end; -1 where none was.
    """

    start: float
    end: float
    cpu: float
    delay: float
    stack: int


class Child(NamedTuple):
    """One process. ``creator``: the process that asked for it, at ``spawned``; ``begun``: its notes begin."""

    name: str
    pid: int
    creator: int
    spawned: float
    begun: float
    #: the same before its notes began: the start of the interpreter
    cpu_before: float
    delay_before: float
    frames: Sequence[ChildFrame]
    #: stacks from the inside out, as numbers of ``frames``
    stacks: Sequence[Sequence[int]]
    #: in order, without a gap from ``begun`` on
    spans: Sequence[ChildSpan]
    #: whether it could say its last
    ended: bool


def computed_by(child: Child) -> float:
    """Processor seconds of a child, as far as its notes go."""
    return child.cpu_before + sum(span.cpu for span in child.spans)


class Children(NamedTuple):
    """The children of the program and of its children."""

    #: all that were started by the program's process in a way that can be followed
    started: int = 0
    known: Sequence[Child] = ()
    #: the line that asked for a child, by the child's name: a number of ``Recording.sites``
    births: Sequence[tuple[str, int]] = ()
