"""Sums entries up."""
from typing import Dict, List, NamedTuple

from reader.entries import Entry


class Total(NamedTuple):
    """Words of an author, and the longest of them."""

    count: int = 0
    longest: str = ""

    def __repr__(self) -> str:
        return repr(tuple(self))


class Summary:
    """Totals by author."""

    def __init__(self) -> None:
        self._totals: Dict[str, Total] = {}

    def add(self, entry: Entry) -> None:
        found = entry.words()
        before = self._totals.get(entry.author, Total())
        self._totals[entry.author] = Total(before.count + len(found), max([before.longest, *found], key=len))

    @property
    def authors(self) -> List[str]:
        return sorted(self._totals)

    @property
    def words(self) -> int:
        return sum(total.count for total in self._totals.values())

    def of(self, author: str) -> Total:
        return self._totals[author]
