"""Garbage collections: their number, and the spans of those that took long."""

from __future__ import annotations

import gc
from functools import partial
from operator import attrgetter

from .clock import perf_counter

#: Spans of collections longer than this are kept one by one (seconds).
LONG = 0.0001


class _Times(map):  # type: ignore[type-arg]
    """Reading ``noted`` appends the time to the list that this was made with."""

    __slots__ = ()
    noted = property(next)


class _Phases:
    """
    Reading ``start`` or ``stop`` notes the time of it, without a line of Python being run: a function of the probe that
    is called in the middle of the program is where Python would call the program's signal handlers, and the collector
    ignores what they raise there (``invoke_gc_callback`` of CPython).
    """

    __slots__ = ("starts", "stops", "_start", "_stop")
    start = property(attrgetter("_start.noted"))
    stop = property(attrgetter("_stop.noted"))

    def __init__(self) -> None:
        self.starts: list[float] = []
        self.stops: list[float] = []
        self._start = _Times(self.starts.append, iter(perf_counter, None))
        self._stop = _Times(self.stops.append, iter(perf_counter, None))


class Collections:
    """Notes when the collector starts and stops, from ``install`` on."""

    __slots__ = ("count", "total", "spans", "_phases")

    def __init__(self) -> None:
        self.count = 0
        self.total = 0.0
        self.spans: list[tuple[float, float]] = []
        self._phases = _Phases()

    def install(self) -> None:
        """Asks the collector to tell when it starts and stops."""
        # called with the phase and a dictionary, which would stand for an attribute that is not there
        gc.callbacks.append(partial(getattr, self._phases))

    def add_up(self) -> None:
        """Adds what was noted since the last call to the sums. Called by one thread at a time, not by the program's."""
        starts, stops = self._phases.starts, self._phases.stops
        ended = len(stops)  # others may be added meanwhile, this function's own among them
        for start, stop in zip(starts[:ended], stops[:ended]):
            self.count += 1
            self.total += stop - start
            if stop - start > LONG:
                self.spans.append((start, stop))
        del starts[:ended], stops[:ended]
