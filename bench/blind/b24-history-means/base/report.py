"""One row for each hour."""


def smoothed(states):
    """The states without their outliers."""
    ordered = sorted(states)
    low, high = ordered[2], ordered[-3]
    return [min(max(state, low), high) for state in states]


def hourly(history, sensor, hours):
    for hour in range(hours):
        states = smoothed(history.states(sensor, hour))
        yield {
            "hour": hour,
            "mean": round(sum(states) / len(states), 6),
            "min": min(states),
            "max": max(states),
        }
