"""Orders and the warehouse that reserves the goods."""
import threading
import time
from dataclasses import dataclass

ORDERS = 8
LOOKUP = 0.06


@dataclass(frozen=True)
class Order:
    number: int
    article: str
    pieces: int


def rounds(count):
    for first in range(0, count * ORDERS, ORDERS):
        yield [
            Order(number, "A%02d" % (number % 12), 1 + number % 3)
            for number in range(first, first + ORDERS)
        ]


class Warehouse:
    def __init__(self):
        self._lock = threading.Lock()
        self._stock = {"A%02d" % number: 40 for number in range(12)}

    def reserve(self, order):
        time.sleep(LOOKUP)
        with self._lock:
            if self._stock[order.article] < order.pieces:
                return False
            self._stock[order.article] -= order.pieces
            return True
