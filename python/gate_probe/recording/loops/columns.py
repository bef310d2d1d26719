"""Columns of numbers that grow by one entry per step, timer or task.

Appending to a list is five times cheaper than appending to an array, which converts each number by itself. But a list
keeps an object for each number, and the garbage collector walks over it. So a column is a short list that is moved
into an array from time to time, many numbers at once.
"""

from __future__ import annotations

from array import array
from struct import pack
from typing import Any

#: A column's list is moved when it has this many entries.
ENOUGH = 8192


class Column:
    """Numbers of one type ("d" or "q"): new ones go to ``pending``; ``stored`` holds all of them after ``store``."""

    __slots__ = ("pending", "stored")

    def __init__(self, kind: str) -> None:
        self.pending: list[Any] = []
        self.stored: array[Any] = array(kind)

    def __len__(self) -> int:
        return len(self.pending) + len(self.stored)

    def store(self) -> array[Any]:
        """Moves the new numbers into the array; returns it."""
        pending = self.pending
        if pending:
            self.stored.frombytes(pack(f"{len(pending)}{self.stored.typecode}", *pending))
            pending.clear()
        return self.stored

    def so_far(self) -> array[Any]:
        """All numbers, as a copy, while another thread appends to them and may store them."""
        while True:
            before, pending = len(self.stored), self.pending[:]
            numbers = self.stored[:]
            if len(numbers) == before and len(self.pending) >= len(pending):
                numbers.frombytes(pack(f"{len(pending)}{numbers.typecode}", *pending))
                return numbers
