"""Lints generated queries and prints how many problems there are."""
from collections import Counter

from linter import Linter
from queries import queries

QUERIES = 420


def main() -> None:
    linter = Linter()
    counts: Counter = Counter()
    for name, text in queries(QUERIES):
        counts.update(linter.lint(name, text))
    print("queries", QUERIES, "problems", sum(counts.values()), counts.most_common(2))


if __name__ == "__main__":
    main()
