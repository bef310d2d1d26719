"""Surveys plots with some drones."""
from drones import survey
from plots import plots

PLOTS = 72


def main() -> None:
    report = survey(plots(PLOTS), drones=4)
    print("plots", len(report), "trees", sum(report.values()), min(report), max(report))


if __name__ == "__main__":
    main()
