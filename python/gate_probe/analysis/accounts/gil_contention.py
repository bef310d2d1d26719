"""How long other threads of the program held the interpreter lock that one of them wanted."""

from __future__ import annotations

from collections.abc import Iterable

from gate_probe.analysis.index import Index
from gate_probe.analysis.samples import (
    computing_weights,
    delay_between,
    share_out,
    slices_between,
    weights_between,
)
from gate_probe.data.threads import Watch

from .accounts import Books

#: Times a second that a thread is put on a processor, from which on its waits are many short ones.
OFTEN = 25.0


def robbed(watch: Watch | None, rivals: Iterable[Watch], start: float, end: float, waiting: float) -> float:
    """The part of a thread's ``waiting`` seconds in a span in which its rivals held the interpreter lock.

    One long wait of a thread lets others compute at no cost: it is not woken meanwhile. A thread that wants the lock is
    woken at each switch interval, and one that makes many short waits needs the lock after each.
    """
    if watch is None or waiting <= 0 or slices_between(watch, start, end) < OFTEN * (end - start):
        return 0.0
    busy = 0.0
    for rival in rivals:
        if rival is not watch:
            weights = weights_between(rival, start, end)
            busy += sum(pair[0] for pair in weights.values()) + delay_between(rival, start, end)
    return min(waiting, busy)


def charge_robbed(index: Index, books: Books, rivals: Iterable[Watch], seconds: float) -> None:
    """Charges what was robbed to the lines where the rivals computed."""
    if seconds > 0:
        for stand, part in share_out(seconds, computing_weights(index, rivals), 0, ()):
            books.charge("gil-wait", part, stand, "main")
