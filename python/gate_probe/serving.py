"""The part of a server's life that counts: from the first connection under load to the end of the last.

The runner connects once to see whether a server listens, and starts the program with the load. It writes when that
started and ended, as ``perf_counter`` counts (one clock for all processes of a machine, on Linux and on macOS), and the
port that its own connection came from: a busy server may see that one after the load has started.
"""

from __future__ import annotations

import json
from _signal import SIG_IGN, SIGINT, signal  # type: ignore[import-not-found]  # "signal" takes time to import
from _thread import get_ident
from array import array
from bisect import bisect_left, bisect_right
from typing import Any, NamedTuple

from . import wakes, watcher
from .clock import perf_counter, thread_time
from .threads import native_id

#: File that the runner writes before it ends the server; "" when the program is no server.
window = ""
#: When connections were accepted, and the ports they came from (-1 where there are no ports).
accepted = array("d")
peers = array("i")
closed = array("d")


class Handled(NamedTuple):
    """A connection that was closed: when, when it was accepted and by which thread, and what its handler computed."""

    closed: float
    accepted: float
    accepter: int
    cpu: float


#: Closed connections by the thread that closed them, in the order of their ends: it was theirs to handle.
handled: dict[int, list[Handled]] = {}
#: Processor seconds of each thread when it last closed a connection.
_used: dict[int, float] = {}


def install() -> None:
    """Notes when connections are accepted and closed, once the program has imported ``socket``."""
    import socket
    from weakref import WeakKeyDictionary

    mine: WeakKeyDictionary[Any, tuple[float, int]] = WeakKeyDictionary()
    original_accept, original_close = socket.socket.accept, socket.socket._real_close  # type: ignore[attr-defined]

    def accept(self: Any) -> Any:
        connection, address = original_accept(self)
        now = perf_counter()
        mine[connection] = (now, get_ident())
        accepted.append(now)
        peers.append(address[1] if isinstance(address, tuple) else -1)
        return connection, address

    def _real_close(self: Any, *rest: Any) -> None:
        original_close(self, *rest)
        before = mine.pop(self, None)
        if before is not None:
            now = perf_counter()
            closed.append(now)
            _note_handled(now, *before)

    socket.socket.accept = accept  # type: ignore[method-assign]
    socket.socket._real_close = _real_close  # type: ignore[attr-defined]


def counted(started: float, ended: float) -> tuple[float, float]:
    """The span that counts of a program that ran from ``started`` to ``ended``.

    All of it for a program that is no server, and for one that ended before the runner could say when the load ran.
    Connections that no ``socket`` accepted (uvloop) are not seen: then it is the span of the load.
    """
    if not window:
        return started, ended
    try:
        with open(window, encoding="utf-8") as file:
            begin, end, own = json.load(file)
    except (OSError, ValueError):
        return started, ended
    begin, end = max(started, begin), min(ended, end)
    first = bisect_left(accepted, begin)
    if first < len(peers) and peers[first] == own:
        first += 1
    last = bisect_right(closed, end)
    if first < len(accepted) and accepted[first] < end:
        begin = accepted[first]
        still_open = bisect_right(accepted, end) > last
        if not still_open and closed[last - 1] > begin:
            end = closed[last - 1]
    return (begin, end) if begin < end else (started, ended)


def ignore_interrupts() -> None:
    """A server may be interrupted while it ends by itself: that shall not keep the ledger from being written."""
    if window and get_ident() == watcher.main.ident:
        signal(SIGINT, SIG_IGN)


def _note_handled(now: float, accepted_at: float, accepter: int) -> None:
    """Notes that the calling thread is done with a connection."""
    # Identifiers are used again as soon as a thread has ended, the system's numbers are not.
    number, used = native_id(), thread_time()
    cpu = used - _used.get(number, 0.0)
    _used[number] = used
    handled.setdefault(get_ident(), []).append(Handled(now, accepted_at, accepter, cpu))


def note_wakes(end: float) -> None:
    """Says of each connection that a thread of its own handled that the thread which accepted it waited for that one.

    A server with threads does not wait for them: it waits for the next connection. But what it does with its time is
    handling connections, so the path is to lead through the threads that do (``thread_walk``). Those that were not done
    at ``end``, where the path begins, count as done. So does one that is still at work when the next connection comes
    (a client asks again as soon as it has its answer, before the last connection is closed), as far as the next one's
    path goes back to it.
    """
    started: dict[int, list[tuple[float, float, int]]] = {}
    for thread, ends in handled.items():
        for one in ends:
            if one.accepter != thread and one.accepted < end:
                started.setdefault(one.accepter, []).append((one.accepted, min(end, one.closed), thread))
    for accepter, connections in started.items():
        known = wakes.wakes.setdefault(accepter, [])
        open_since: list[tuple[float, float, int]] = []
        for connection in sorted(connections):
            began, ended, thread = connection
            open_since = [before for before in open_since if before[1] > began]
            if open_since:
                earliest, _, by = open_since[0]
                known.append(wakes.Wake(began, earliest, by, False, 0))
            known.append(wakes.Wake(ended, began, thread, False, 0))
            open_since.append(connection)
    for known in wakes.wakes.values():
        known.sort()


def computed(thread: int, start: float, end: float) -> float | None:
    """Processor seconds of a span in which a thread handled a connection; None when it did not.

    A thread that lives for one connection is too short for the watcher: it knows the lines, but not this.
    """
    ends = handled.get(thread, [])
    index = bisect_left(ends, (start,))
    if index == len(ends) or ends[index].accepted > end:
        return None
    one = ends[index]
    return one.cpu * min(1.0, (end - start) / max(1e-9, one.closed - one.accepted))
