"""Digests of blocks."""


def digest(number):
    value = number
    for step in range(40_000):
        value = (value * 31 + step) % 65521
    return value
