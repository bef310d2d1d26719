"""The figures that the dashboard shows."""


def build_figures(values):
    return {
        "highest": max(values),
        "lowest": min(values),
        "mean": sum(values) / len(values),
        "last": values[-1],
    }
