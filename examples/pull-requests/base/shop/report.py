"""Adds up a month of orders."""

from collections import Counter
from collections.abc import Iterator

ORDERS = 150_000


def orders() -> Iterator[tuple[str, int, str]]:
    """The month's orders, as they are read from the archive: customer, cents and a note."""
    for number in range(ORDERS):
        yield f"customer-{number * 7919 % 997}", number % 9_000, f"order {number} of the month"


def totals() -> Counter[str]:
    sums: Counter[str] = Counter()
    for customer, cents, _ in orders():
        sums[customer] += cents
    return sums


if __name__ == "__main__":
    for customer, cents in totals().most_common(3):
        print(f"{customer}: {cents / 100:.2f}")
