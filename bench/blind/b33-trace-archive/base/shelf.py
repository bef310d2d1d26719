"""Keeps the newest archives."""
from collections import OrderedDict
from typing import List


class Shelf:
    """As many archives as there is room for; the oldest has to go."""

    def __init__(self, room: int):
        self.room = room
        self._archives: "OrderedDict[str, bytes]" = OrderedDict()

    def put(self, name: str, packed: bytes) -> None:
        self._archives[name] = packed
        while len(self._archives) > self.room:
            self._archives.popitem(last=False)

    def get(self, name: str) -> bytes:
        return self._archives[name]

    def names(self) -> List[str]:
        return list(self._archives)
