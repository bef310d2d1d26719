"""Garbage collections: their number, and the spans of those that took long."""

from __future__ import annotations

import gc
from typing import Any

from .clock import perf_counter

#: Spans of collections longer than this are kept one by one (seconds).
LONG = 0.0001


class Collections:
    """Notes when the collector starts and stops, from ``install`` on."""

    __slots__ = ("count", "total", "spans", "_start")

    def __init__(self) -> None:
        self.count = 0
        self.total = 0.0
        self.spans: list[tuple[float, float]] = []
        self._start = 0.0

    def install(self) -> None:
        """Asks the collector to tell when it starts and stops."""
        gc.callbacks.append(self._note)

    def _note(self, phase: str, _info: dict[str, Any]) -> None:
        now = perf_counter()
        if phase == "start":
            self._start = now
            return
        self.count += 1
        self.total += now - self._start
        if now - self._start > LONG:
            self.spans.append((self._start, now))
