"""Summarises repositories one after the other."""
import argparse

from overview import Overview
from repo import Repository


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repositories", type=int, default=160)
    options = parser.parse_args()
    overview = Overview()
    for number in range(options.repositories):
        repository = Repository(number)
        for _ in range(3):
            summary = repository.summary()
        overview.add(f"repository-{number}", *summary)
    print("files", overview.files, "lines", overview.lines, "largest", overview.largest(3))


if __name__ == "__main__":
    main()
