"""Summarises the history of sensors by hour."""
from history import History
from report import hourly

SENSORS = 60
HOURS = 24


def main() -> None:
    history = History(SENSORS)
    rows = [row for sensor in range(SENSORS) for row in hourly(history, sensor, HOURS)]
    total = sum(row["mean"] for row in rows)
    print("rows", len(rows), "mean of means", f"{total / len(rows):.6f}", "peak", max(row["max"] for row in rows))


if __name__ == "__main__":
    main()
