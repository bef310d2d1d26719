"""Reads stations."""
from driver import read


async def read_all(names, number):
    total = 0
    for name in names:
        total += read(name, number) > 0
    return total
