"""Spans of time, as pairs of a start and an end in seconds, sorted and separate."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def spans_in(spans: Sequence[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    """The parts of the sorted, separate ``spans`` that lie between two moments."""
    found = []
    for index in range(max(0, bisect_left(spans, (start, start)) - 1), len(spans)):
        begin, finish = max(start, spans[index][0]), min(end, spans[index][1])
        if spans[index][0] >= end:
            break
        if finish > begin:
            found.append((begin, finish))
    return found


def overlap(spans: Sequence[tuple[float, float]], start: float, end: float) -> float:
    """Seconds of a span that lie in any of the sorted, separate ``spans``."""
    return sum(finish - begin for begin, finish in spans_in(spans, start, end))
