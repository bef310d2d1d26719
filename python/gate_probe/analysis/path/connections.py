"""Connections with both ends in one loop: data read at one end was written by a step at the other.

Without this the critical path would end at "waits for the server"; with it the path goes on inside the server's steps.
"""

from __future__ import annotations

from gate_probe.data.loop import LoopTrace


def writer_of(trace: LoopTrace, step: int, after: float) -> tuple[float, int] | None:
    """(when, step) of the write that a reading step was woken by, if it came after ``after``; else None."""
    address = trace.reads.get(step)
    if address is None:
        return None
    before = trace.starts[step]
    for when, writer in reversed(trace.writes.get((address[1], address[0]), [])):
        if when < before and writer < step:
            return (when, writer) if when > after else None
    return None
