"""One row for each hour."""
from typing import Dict, Iterator, List

from aggregate import clamp, mean_of
from history import History


def smoothed(states: List[float]) -> List[float]:
    """The states without their outliers."""
    ordered = sorted(states)
    return clamp(states, ordered[2], ordered[-3])


def hourly(history: History, sensor: int, hours: int) -> Iterator[Dict[str, float]]:
    """Rows of a sensor, from the first hour on."""
    for hour in range(hours):
        states = smoothed(history.states(sensor, hour))
        yield {
            "hour": hour,
            "mean": round(mean_of(states), 6),
            "min": min(states),
            "max": max(states),
        }
