"""Sums up what is known of repositories."""
from typing import Dict, List, Tuple


class Overview:
    """Files and lines by repository."""

    def __init__(self) -> None:
        self.rows: Dict[str, Tuple[int, int]] = {}

    def add(self, name: str, files: int, lines: int) -> None:
        if name in self.rows:
            raise ValueError(f"{name} is there already")
        self.rows[name] = (files, lines)

    @property
    def files(self) -> int:
        return sum(files for files, _ in self.rows.values())

    @property
    def lines(self) -> int:
        return sum(lines for _, lines in self.rows.values())

    def largest(self, count: int) -> List[str]:
        """Names of the repositories with most lines."""
        return sorted(self.rows, key=lambda name: (-self.rows[name][1], name))[:count]
