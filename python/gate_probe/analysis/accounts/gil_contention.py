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
from gate_probe.data.threads import ThreadSamples

from .accounts import Accounts

#: Times a second that a thread is put on a processor, from which on its waits are many short ones.
OFTEN = 25.0


def gil_wait(
    samples: ThreadSamples | None, gil_contenders: Iterable[ThreadSamples], start: float, end: float, waiting: float
) -> float:
    """The part of a thread's ``waiting`` seconds in a span in which others held the interpreter lock.

    One long wait of a thread lets others compute at no cost: it is not woken meanwhile. A thread that wants the lock is
    woken at each switch interval, and one that makes many short waits needs the lock after each.
    """
    if samples is None or waiting <= 0 or slices_between(samples, start, end) < OFTEN * (end - start):
        return 0.0
    busy = 0.0
    for contender in gil_contenders:
        if contender is not samples:
            weights = weights_between(contender, start, end)
            busy += sum(pair[0] for pair in weights.values()) + delay_between(contender, start, end)
    return min(waiting, busy)


def charge_gil_wait(index: Index, accounts: Accounts, gil_contenders: Iterable[ThreadSamples], seconds: float) -> None:
    """Charges a wait for the interpreter lock to the lines where others computed."""
    if seconds > 0:
        for stack, part in share_out(seconds, computing_weights(index, gil_contenders), 0, ()):
            accounts.charge("gil-wait", part, stack, "main")
