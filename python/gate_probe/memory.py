"""Resident memory of the process over time, so that steady growth can be told from one peak."""

from __future__ import annotations

import os
import sys
from typing import Any

from .clock import perf_counter

#: Samples kept; when there are more, every second one is dropped and the next ones are taken half as often.
MOST = 256
#: Seconds between two samples at first.
FIRST_PERIOD = 0.02

_page = 0
_file: int | None = None
_period = FIRST_PERIOD
_next = 0.0
#: (when, bytes), perf_counter seconds
samples: list[tuple[float, int]] = []


def start() -> None:
    """Opens what the kernel says of this process (Linux's /proc/self/statm; elsewhere there are no samples)."""
    global _page, _file
    if sys.platform == "linux":
        try:
            _page = os.sysconf("SC_PAGE_SIZE")
            _file = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
        except (OSError, ValueError):
            _file = None
    sample(perf_counter())


def sample(now: float) -> None:
    """Notes the resident memory, if the last sample is old enough."""
    global _period, _next
    if _file is None or now < _next:
        return
    try:
        resident = int(os.pread(_file, 100, 0).split()[1]) * _page
    except (OSError, IndexError, ValueError):
        return
    samples.append((now, resident))
    if len(samples) > MOST:
        del samples[1::2]
        _period *= 2
    _next = now + _period


def summary(start: float, end: float) -> dict[str, Any] | None:
    """The ledger's ``memory``: the samples, in seconds since ``start``; None where there are none."""
    if len(samples) < 2:
        return None
    inside = [(at, resident) for at, resident in samples if start <= at <= end]
    return {"samples": [{"at": at - start, "resident": resident} for at, resident in inside]}
