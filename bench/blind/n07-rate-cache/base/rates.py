"""Rates of exchange."""
import hashlib
from functools import lru_cache


@lru_cache(maxsize=256)
def rate(currency, day):
    digest = hashlib.pbkdf2_hmac("sha1", currency.encode(), str(day).encode(), 300)
    return digest[0] + 50


def price(order):
    return order.amount * rate(order.currency, order.day) // 100
