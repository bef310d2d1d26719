"""Approved findings, in a log and in a ledger of seals."""
import hashlib
import hmac
from pathlib import Path
from typing import List, Tuple

from durable import append_line

KEY = b"case-key"


class Approvals:
    """What was approved in a case."""

    def __init__(self, folder: Path):
        self.log = folder / "approvals.jsonl"
        self.ledger = folder / "ledger.txt"
        self.count = 0

    def _seal(self, finding: str) -> str:
        return hmac.new(KEY, finding.encode() * 4000, hashlib.sha256).hexdigest()

    def approve(self, finding: str) -> None:
        """Approves one finding; it counts from the moment its seal is written."""
        append_line(self.log, f'{{"approved": "{finding}"}}')
        append_line(self.ledger, self._seal(finding))
        self.count += 1

    def commit(self, findings: List[str]) -> None:
        for finding in findings:
            self.approve(finding)

    def audit(self) -> Tuple[int, str]:
        """Lines of the log, and a digest of the ledger."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return len(lines), hashlib.sha256(self.ledger.read_bytes()).hexdigest()[:12]
