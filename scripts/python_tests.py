"""Runs the tests in test/python and ends with one line of JSON: how many passed and failed, how many were skipped for
which reason, and which had to be repeated (test/python/sampled.py).

    python3 -W error scripts/python_tests.py [NAME...]
    PYTHON -W error scripts/python_tests.py --with-packages [NAME...]

Names choose tests by a part of theirs. What is installed for the interpreter is not seen: the tests, and the programs
that they start, run in a new environment without any package. With ``--with-packages`` the tests of
test/python/with_packages run in the interpreter as it is: it has to have what they import (scripts/test.mjs has the
list). Standard library only: every interpreter can run it as it is.
"""

from __future__ import annotations

import collections
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "test" / "python"
HERE = "--in-this-environment"
WITH_PACKAGES = "--with-packages"

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


def main(arguments: list[str]) -> int:
    """Exit status 0 when a test ran and none failed."""
    options = [argument for argument in arguments if argument.startswith("--")]
    names = [argument for argument in arguments if not argument.startswith("--")]
    if not set(options) <= {HERE, WITH_PACKAGES}:
        print(__doc__, file=sys.stderr)
        return 2
    if not options:
        return in_new_environment(names)
    return run(TESTS / "with_packages" if WITH_PACKAGES in options else TESTS, names)


def in_new_environment(names: list[str]) -> int:
    """Runs this file again with an interpreter that sees the standard library only; its exit status."""
    with tempfile.TemporaryDirectory(prefix="python-tests-") as folder:
        subprocess.run([sys.executable, "-I", "-m", "venv", "--without-pip", folder], check=True)
        # what the shell says to Python must not reach the tests' programs either
        env = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
        python = os.path.join(folder, "bin", "python")
        warnings = [f"-W{option}" for option in sys.warnoptions]
        command = [python, *warnings, __file__, HERE, *names]
        return subprocess.run(command, env={**env, "PYTHONNOUSERSITE": "1"}).returncode


def run(folder: Path, names: list[str]) -> int:
    """Runs the tests of a folder in this process."""
    # test/python has what all tests share
    sys.path[:0] = [str(ROOT / "python"), str(TESTS)]
    from sampled import repeated

    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{name}*" for name in names] or None
    result = unittest.TextTestRunner(verbosity=0, resultclass=CountingResult).run(loader.discover(str(folder)))
    assert isinstance(result, CountingResult)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    skipped = collections.Counter(reason for _, reason in result.skipped)
    skipped.update("a failure that is expected" for _ in result.expectedFailures)
    print(json.dumps({"passed": result.passed, "failed": failed, "skipped": skipped, "repeated": repeated}))
    return 1 if failed or not result.passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
