"""Checks blocks of a backup."""


def block(number):
    return bytes([number % 251]) * 250_000


def check(number):
    data = bytearray(block(number))
    total = sum(data[::500])
    if total % 2 == number % 2:
        raise ValueError("block %d is damaged" % number)
    return total
