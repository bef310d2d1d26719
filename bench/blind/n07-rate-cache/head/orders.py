"""Made-up orders."""
import zlib
from typing import Iterator, NamedTuple

CURRENCIES = ("EUR", "GBP", "NOK", "PLN", "SEK")


class Order(NamedTuple):
    currency: str
    day: int
    amount: int


def orders(count: int) -> Iterator[Order]:
    for number in range(count):
        value = number
        for turn in range(130):
            value = zlib.crc32(f"{number}/{turn}".encode(), value)
        yield Order(CURRENCIES[value % 5], value // 7 % 24, value % 10_000)
