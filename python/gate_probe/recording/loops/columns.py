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
    """Numbers of one type ("d" or "q"): new ones go to ``fresh``; ``moved`` holds all of them after ``move``."""

    __slots__ = ("fresh", "moved")

    def __init__(self, kind: str) -> None:
        self.fresh: list[Any] = []
        self.moved: array[Any] = array(kind)

    def __len__(self) -> int:
        return len(self.fresh) + len(self.moved)

    def move(self) -> array[Any]:
        """Moves the new numbers into the array; returns it."""
        fresh = self.fresh
        if fresh:
            self.moved.frombytes(pack(f"{len(fresh)}{self.moved.typecode}", *fresh))
            fresh.clear()
        return self.moved
