"""A report without repetitions."""
from typing import List

from scanners import Finding


class Report:
    """Findings in the order of their first appearance."""

    def __init__(self) -> None:
        self.seen: List[str] = []
        self.rows: List[Finding] = []

    def add(self, finding: Finding) -> None:
        key = f"{finding.host}/{finding.rule}"
        if key not in self.seen:
            self.seen.append(key)
            self.rows.append(finding)

    def keys(self) -> List[str]:
        """What was reported, for the next run to compare with."""
        return self.seen

    def worst(self) -> int:
        return max(finding.severity for finding in self.rows)
