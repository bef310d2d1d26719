"""The part of a server's life that counts: from the first connection under load to the end of the last.

The runner connects once to see whether a server listens, and starts the program with the load. It writes when that
started and ended, as ``perf_counter`` counts (one clock for all processes of a machine, on Linux and on macOS), and the
port that its own connection came from: a busy server may see that one after the load has started.
"""

from __future__ import annotations

from _signal import SIG_IGN, SIGINT, signal  # type: ignore[import-not-found]  # "signal" takes time to import
from _thread import get_ident
from array import array
from bisect import bisect_left, bisect_right
from typing import Any

from gate_probe.data.threads import Handled

from .clock import perf_counter, thread_time
from .threads.ids import native_id


class Serving:
    """The connections of a server. ``window``: file that the runner writes before it ends it; "" for other programs."""

    __slots__ = ("window", "accepted", "peers", "closed", "handled", "_used")

    def __init__(self, window: str) -> None:
        self.window = window
        #: when connections were accepted, and the ports they came from (-1 where there are no ports)
        self.accepted = array("d")
        self.peers = array("i")
        self.closed = array("d")
        #: closed connections by the thread that closed them, in the order of their ends: it was theirs to handle
        self.handled: dict[int, list[Handled]] = {}
        #: processor seconds of each thread when it last closed a connection
        self._used: dict[int, float] = {}

    def install(self) -> None:
        """Notes when connections are accepted and closed, once the program has imported ``socket``."""
        import socket
        from weakref import WeakKeyDictionary

        mine: WeakKeyDictionary[Any, tuple[float, int]] = WeakKeyDictionary()
        # PYVERSIONS: ``_real_close`` is private to ``socket.socket``
        original_accept, original_close = socket.socket.accept, socket.socket._real_close  # type: ignore[attr-defined]

        def accept(listener: Any) -> Any:
            connection, address = original_accept(listener)
            now = perf_counter()
            mine[connection] = (now, get_ident())
            self.accepted.append(now)
            self.peers.append(address[1] if isinstance(address, tuple) else -1)
            return connection, address

        def _real_close(connection: Any, *rest: Any) -> None:
            original_close(connection, *rest)
            before = mine.pop(connection, None)
            if before is not None:
                now = perf_counter()
                self.closed.append(now)
                self._note_handled(now, *before)

        socket.socket.accept = accept  # type: ignore[assignment, method-assign]
        socket.socket._real_close = _real_close  # type: ignore[attr-defined]

    def counted(self, started: float, ended: float) -> tuple[float, float]:
        """The span that counts of a program that ran from ``started`` to ``ended``.

        All of it for a program that is no server, and for one that ended before the runner could say when the load ran.
        Connections that no ``socket`` accepted (uvloop) are not seen: then it is the span of the load.
        """
        if not self.window:
            return started, ended
        import json  # only now: a program may have a module of that name

        try:
            with open(self.window, encoding="utf-8") as file:
                begin, end, own = json.load(file)
        except (OSError, ValueError):
            return started, ended
        accepted, closed = self.accepted, self.closed
        begin, end = max(started, begin), min(ended, end)
        first = bisect_left(accepted, begin)
        if first < len(self.peers) and self.peers[first] == own:
            first += 1
        last = bisect_right(closed, end)
        if first < len(accepted) and accepted[first] < end:
            begin = accepted[first]
            still_open = bisect_right(accepted, end) > last
            if not still_open and closed[last - 1] > begin:
                end = closed[last - 1]
        return (begin, end) if begin < end else (started, ended)

    def ignore_interrupts(self, main: int) -> None:
        """A server may be interrupted while it ends by itself: that shall not keep the ledger from being written."""
        if self.window and get_ident() == main:
            signal(SIGINT, SIG_IGN)

    def _note_handled(self, now: float, accepted_at: float, accepter: int) -> None:
        """Notes that the calling thread is done with a connection."""
        # Identifiers are used again as soon as a thread has ended, the system's numbers are not.
        number, used = native_id(), thread_time()
        cpu = used - self._used.get(number, 0.0)
        self._used[number] = used
        self.handled.setdefault(get_ident(), []).append(Handled(now, accepted_at, accepter, cpu))
