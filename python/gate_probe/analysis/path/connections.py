"""What ended a wait for data: it arrived while the loop slept, or a step of the same loop wrote it.

A test or an example often runs its server next to its client. Without this the critical path would end at "waits for
the server"; with it the path goes on inside the server's own steps.
"""

from __future__ import annotations

from bisect import bisect_right

from gate_probe.data.loop import NOBODY, LoopTrace


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


def ready_at(trace: LoopTrace, step: int) -> tuple[float, int]:
    """When the event behind a step can have come: the end of the idle wait that it ended (and which one that
    was), or the poll before the one that found it, since the loop was busy in between."""
    poll = bisect_right(trace.polls, step) - 1
    first = trace.polls[poll] if poll >= 0 else step
    idle = bisect_right(trace.idle_ends, trace.starts[first]) - 1
    if idle >= 0 and (first == 0 or trace.idle_ends[idle] >= trace.ends[first - 1]):
        return trace.idle_ends[idle], idle
    before = trace.polls[poll - 1] if poll >= 1 else first
    return trace.starts[before], NOBODY
