"""The price of a parcel by its zone and its weight."""

ZONES = [(first, first + 9, 1.0 + first % 70 / 10) for first in range(0, 9000, 9)]


def price_of(code):
    for first, end, price in ZONES:
        if first <= code < end:
            return price
    raise KeyError(code)


def quote(parcel):
    code, weight = parcel
    total = 0.0
    for step in range(12):
        total += price_of((code + step) % 9000) * weight
    return total
