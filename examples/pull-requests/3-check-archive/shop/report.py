"""Adds up a month of orders."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ORDERS = 120_000


def write_archive(path: Path) -> None:
    """The month's orders, as the warehouse leaves them: customer, cents and a note."""
    with path.open("w") as archive:
        for number in range(ORDERS):
            archive.write(f"customer-{number * 7919 % 997},{number % 9_000},order {number} of the month\n")


def read_archive(path: Path) -> Iterator[str]:
    lines = path.read_text().splitlines()
    if len(lines) != ORDERS:
        raise ValueError(f"the archive has {len(lines)} orders, not {ORDERS}: it was not written to its end")
    yield from lines


def totals(path: Path) -> Counter[str]:
    sums: Counter[str] = Counter()
    for line in read_archive(path):
        customer, cents, _ = line.split(",")
        sums[customer] += int(cents)
    return sums


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "orders.csv"
        write_archive(path)
        for customer, cents in totals(path).most_common(3):
            print(f"{customer}: {cents / 100:.2f}")
