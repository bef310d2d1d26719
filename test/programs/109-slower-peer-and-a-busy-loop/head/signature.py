"""Checks blocks."""


def signature(body):
    value = 1
    for byte in body:
        value = (value * 31 + byte) % 65_521
    return value
