"""Garbage collections: their number, and the spans of those that took long."""

from __future__ import annotations

import gc
from typing import Any

from .clock import perf_counter

#: Spans of collections longer than this are kept one by one (seconds).
LONG = 0.0001

count = 0
total = 0.0
spans: list[tuple[float, float]] = []
_start = 0.0


def _note(phase: str, _info: dict[str, Any]) -> None:
    global count, total, _start
    now = perf_counter()
    if phase == "start":
        _start = now
        return
    count += 1
    total += now - _start
    if now - _start > LONG:
        spans.append((_start, now))


def install() -> None:
    """Asks the collector to tell when it starts and stops."""
    gc.callbacks.append(_note)
