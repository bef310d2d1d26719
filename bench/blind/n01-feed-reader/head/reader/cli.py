"""Command line."""
import argparse
from typing import List

from reader.entries import feed
from reader.summary import Summary


def main(argv: List[str]) -> int:
    parser = argparse.ArgumentParser(description="Reads a feed and prints a summary by author.")
    parser.add_argument("--entries", type=int, default=1000)
    options = parser.parse_args(argv)
    summary = Summary()
    for entry in feed(options.entries):
        summary.add(entry)
    first = summary.authors[0]
    print("authors", len(summary.authors), "words", summary.words)
    print(first, summary.of(first))
    return 0
