"""What a reader of the ledger has to know of how it came about."""

from __future__ import annotations

from collections.abc import Sequence

from gate_probe.data.children import computed_by
from gate_probe.data.loop import LoopTrace
from gate_probe.data.recording import Recording

#: Processor time of other processes from which on it is said that they are not followed (seconds): a Python's start.
CHILDREN = 0.02
#: The end of a child, and its threads beside the main one, are not in its notes: so much is not worth telling.
OTHERS = 0.5


def notices_of(recording: Recording, of_others: Sequence[LoopTrace]) -> list[str]:
    """Sentences. ``of_others``: the loops that ran in other threads than the main one."""
    found = []
    if of_others:
        found.append(
            f"{len(of_others)} event loops ran beside the main thread: they are on the path only where the main"
            " thread or its loop waited for them"
        )
    if not recording.counts_delay:
        found.append("the system does not count run-queue delay: time robbed by other processes looks like waiting")
    if not recording.reads_frames:
        found.append(
            "threads of this program run while others are looked at (no interpreter lock, or several interpreters):"
            " where they stood was not read, so most of its time has no line"
        )
    if recording.tasks.skipped:
        found.append(f"the place of {recording.tasks.skipped} short waits was not read, to keep the probe cheap")
    found += _of_children(recording)
    if any(trace.kind == "uvloop.Loop" for trace in recording.loops):
        found.append("the polls of uvloop are not seen: its idle time is what lies between steps")
    for name in recording.other_loops:
        found.append(f"the program uses {name}: only the books of its main thread are kept")
    return found


def _of_children(recording: Recording) -> list[str]:
    started, known, _ = recording.children
    found = []
    if started > len(known):
        found.append(
            f"{started - len(known)} of {started} Python processes that the program started are not followed: they were"
            " too many, or ended before they could note anything; their work is a wait in these books"
        )
    rest = recording.children_cpu - sum(map(computed_by, known))
    if rest > max(CHILDREN, OTHERS * recording.children_cpu if known else 0.0):
        found.append(
            "processes that the program started computed as well: in these books their work is a wait, and what they"
            " import is not seen"
        )
    return found
