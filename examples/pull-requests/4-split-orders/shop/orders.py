"""What an order is, and how it is read."""

from typing import NamedTuple


class Order(NamedTuple):
    number: int
    customer: str
    total: float


def parse(page: str) -> list[Order]:
    rows = (line.split(",") for line in page.splitlines())
    return [Order(int(number), customer, float(total)) for number, customer, total in rows]
