"""Summarise the stock movements of a warehouse from a CSV export."""
import argparse
import os
import tempfile

from stock.export import write_export
from stock.reader import MovementReader
from stock.summary import summarise


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--movements", type=int, default=170_000)
    parser.add_argument("--top", type=int, default=5)
    return parser.parse_args()


def main():
    options = parse_arguments()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "movements.csv")
        write_export(path, options.movements)
        summary = summarise(MovementReader(path))
    print("%d movements in %d lots" % (summary.movements, len(summary.balance)))
    for article, quantity in summary.largest(options.top):
        print("%-14s %8d" % (article, quantity))


if __name__ == "__main__":
    main()
