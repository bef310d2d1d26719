"""The figures that the dashboard shows."""

SMOOTHINGS = 40


def forecast_error(values, alpha):
    """The squared error of a forecast by exponential smoothing."""
    level = values[0]
    error = 0.0
    for _ in range(6):
        for value in values:
            error += (value - level) ** 2
            level = alpha * value + (1 - alpha) * level
    return error


def best_smoothing(values):
    candidates = [step / SMOOTHINGS for step in range(1, SMOOTHINGS)]
    return min(candidates, key=lambda alpha: forecast_error(values, alpha))


def build_figures(values):
    window = (values * 60)[:400]
    return {
        "highest": max(values),
        "lowest": min(values),
        "mean": sum(values) / len(values),
        "last": values[-1],
        "smoothing": best_smoothing(window),
    }
