"""Prices of orders."""
import hashlib

from bounded import BoundedCache
from orders import Order


def derive_rate(currency: str, day: int) -> int:
    """The rate of a day, from its seed."""
    digest = hashlib.pbkdf2_hmac("sha1", currency.encode(), str(day).encode(), 300)
    return digest[0] + 50


class Pricing:
    """Knows the rates it has seen; two of them do not share any, so that tests do not either."""

    def __init__(self, size: int = 256):
        self._rates: BoundedCache = BoundedCache(size)

    def rate(self, currency: str, day: int) -> int:
        key = (currency, day)
        found = self._rates.get(key)
        if found is None:
            found = derive_rate(currency, day)
            self._rates.put(key, found)
        return found

    def price(self, order: Order) -> int:
        return order.amount * self.rate(order.currency, order.day) // 100
