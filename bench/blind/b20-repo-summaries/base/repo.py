"""A repository and its index."""
from typing import Optional, Tuple


class Repository:
    def __init__(self, number):
        self.number = number
        self.index = self._read_index()
        self._summary: Optional[Tuple[int, int]] = None

    def _read_index(self):
        return {f"src/module_{self.number}/file_{place}.py": place * self.number % 500 for place in range(4500)}

    def summary(self):
        if self._summary is None:
            self._summary = (len(self.index), sum(self.index.values()))
        return self._summary
