"""Checksums of blocks."""

MODULUS = 65521


def mixed(value, step):
    return (value * 31 + step) % MODULUS


def checksum(number):
    value = number
    for step in range(40_000):
        value = (value * 31 + step) % MODULUS
    return value
