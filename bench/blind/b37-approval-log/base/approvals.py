"""Approved findings, in a log and in a ledger of seals."""
import hashlib
import hmac
import os

KEY = b"case-key"


class Approvals:
    def __init__(self, folder):
        self.log = folder / "approvals.jsonl"
        self.ledger = folder / "ledger.txt"
        self.count = 0

    def _seal(self, finding):
        return hmac.new(KEY, finding.encode() * 4000, hashlib.sha256).hexdigest()

    def commit(self, findings):
        with self.log.open("a", encoding="utf-8") as log, self.ledger.open("a", encoding="utf-8") as ledger:
            for finding in findings:
                log.write(f'{{"approved": "{finding}"}}\n')
                ledger.write(self._seal(finding) + "\n")
                self.count += 1
            for file in (log, ledger):
                file.flush()
                os.fsync(file.fileno())

    def audit(self):
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return len(lines), hashlib.sha256(self.ledger.read_bytes()).hexdigest()[:12]
