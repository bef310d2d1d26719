"""Summarises repositories one after the other."""
import argparse

from repo import Repository


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repositories", type=int, default=160)
    options = parser.parse_args()
    files = lines = 0
    for number in range(options.repositories):
        repository = Repository(number)
        for _ in range(3):
            summary = repository.summary()
        files += summary[0]
        lines += summary[1]
    print("files", files, "lines", lines)


if __name__ == "__main__":
    main()
