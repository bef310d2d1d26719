"""Runs the end-to-end checks of some services against a test bench."""
import argparse

from jobs import collect
from runner import Runner


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=4)
    options = parser.parse_args()
    report = Runner(options.workers).run(collect())
    print("checks", len(report), "passed", sum(report.values()))


if __name__ == "__main__":
    main()
