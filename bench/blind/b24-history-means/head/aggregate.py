"""Arithmetic that reports share."""
import statistics
from typing import List, Sequence


def clamp(values: Sequence[float], low: float, high: float) -> List[float]:
    """Values outside the limits become the limits."""
    return [min(max(value, low), high) for value in values]


def mean_of(values: Sequence[float]) -> float:
    """The mean, or zero if there is nothing to take it of."""
    return statistics.mean(values) if values else 0.0
