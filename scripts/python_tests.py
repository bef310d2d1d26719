"""Runs the tests in test/python and ends with one line of JSON: {"passed": 3, "failed": 0, "skipped": 0}.

Arguments choose tests by a part of their name. Standard library only: every interpreter can run it as it is.
"""

from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent

if TYPE_CHECKING:
    TextTestResult = unittest.TextTestResult[Any]
else:
    TextTestResult = unittest.TextTestResult


class CountingResult(TextTestResult):
    """unittest counts the tests that ran, but not those that passed."""

    passed = 0

    def addSuccess(self, test: unittest.TestCase) -> None:
        super().addSuccess(test)
        self.passed += 1


def main(names: list[str]) -> int:
    sys.path.insert(0, str(ROOT / "python"))
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{name}*" for name in names] or None
    suite = loader.discover(str(ROOT / "test" / "python"))
    result = unittest.TextTestRunner(verbosity=0, resultclass=CountingResult).run(suite)
    assert isinstance(result, CountingResult)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    skipped = len(result.skipped) + len(result.expectedFailures)
    print(json.dumps({"passed": result.passed, "failed": failed, "skipped": skipped}))
    return 1 if failed or not result.passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
