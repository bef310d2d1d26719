"""Says in what two texts differ."""
import difflib
from typing import List, Sequence


class Explanation:
    """The lines that differ, with marks below the letters that do."""

    def __init__(self, expected: Sequence[str], found: Sequence[str]):
        self.lines: List[str] = []
        for line in difflib.ndiff(expected, found):
            if not line.startswith("  "):
                self.lines.append(line)

    def _count(self, mark: str) -> int:
        return sum(1 for line in self.lines if line.startswith(mark))

    @property
    def removed(self) -> int:
        return self._count("- ")

    @property
    def added(self) -> int:
        return self._count("+ ")
