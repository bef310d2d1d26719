"""The price of a parcel by its zone and its weight."""

ZONES = [(first, first + 9, 1.0 + first % 70 / 10) for first in range(0, 9000, 9)]
BY_CODE = {code: price for first, end, price in ZONES for code in range(first, end)}


def price_of(code):
    return BY_CODE[code]


def quote(parcel):
    code, weight = parcel
    total = 0.0
    for step in range(12):
        total += price_of((code + step) % 9000) * weight
    return total
