"""The part of a server's life that counts: from the first connection under load to the end of the last.

The runner connects once to see whether a server listens, and starts the program with the load. It writes when that
started and ended, as ``perf_counter`` counts (one clock for all processes of a machine, on Linux and on macOS), and the
port that its own connection came from: a busy server may see that one after the load has started.
"""

from __future__ import annotations

import json
from _thread import get_ident
from array import array
from bisect import bisect_left, bisect_right
from typing import Any

from .clock import perf_counter

#: File that the runner writes before it ends the server; "" when the program is no server.
window = ""
#: When connections were accepted, and the ports they came from (-1 where there are no ports).
accepted = array("d")
peers = array("i")
closed = array("d")
#: Threads that closed a connection: it was theirs to handle.
closers: set[int] = set()


def install() -> None:
    """Notes when connections are accepted and closed, once the program has imported ``socket``."""
    import socket
    from weakref import WeakSet

    mine: WeakSet[Any] = WeakSet()
    original_accept, original_close = socket.socket.accept, socket.socket._real_close  # type: ignore[attr-defined]

    def accept(self: Any) -> Any:
        connection, address = original_accept(self)
        mine.add(connection)
        accepted.append(perf_counter())
        peers.append(address[1] if isinstance(address, tuple) else -1)
        return connection, address

    def _real_close(self: Any, *rest: Any) -> None:
        original_close(self, *rest)
        if self in mine:
            mine.discard(self)
            closed.append(perf_counter())
            closers.add(get_ident())

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
