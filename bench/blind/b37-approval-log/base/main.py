"""Approves the findings of a case in some commits."""
import tempfile
from pathlib import Path

from approvals import Approvals

COMMITS = 26
FINDINGS = 3


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        approvals = Approvals(Path(temporary))
        for commit in range(COMMITS):
            approvals.commit([f"finding-{commit}-{number}" for number in range(FINDINGS)])
        lines, seal = approvals.audit()
    print("approved", approvals.count, "lines", lines, "seal", seal)


if __name__ == "__main__":
    main()
