"""Tests of what is seen by samples while a program runs for real."""

from __future__ import annotations

import unittest

#: A sampled answer that was wrong once has to be right this often in a row.
MORE = 2

#: Tests whose first answer was wrong and whose next ones were right, for the closing line.
repeated: list[str] = []


class SampledTest(unittest.TestCase):
    """A test that holds when its first run says so, or both of the next two.

    A program of milliseconds that is kept from a processor for as long leaves samples of the waiting, not of itself:
    on a machine with many other processes one answer of some hundred is of that kind. The gate asks three runs and
    takes what most of them say (src/explain/consensus.ts), so the tests do, and tell how often they had to. What is
    counted and not sampled belongs into a plain ``TestCase``, where every run has to be right.
    """

    def run(self, result: unittest.TestResult | None = None) -> unittest.TestResult:
        """Runs the test into ``result``; only the outcome that counts gets there."""
        result = self.defaultTestResult() if result is None else result
        outcome = self._once()
        if outcome.failures and not outcome.errors and all(self._once().wasSuccessful() for _ in range(MORE)):
            repeated.append(self.id())
            outcome = unittest.TestResult()
        result.startTest(self)
        try:
            result.failures.extend(outcome.failures)
            result.errors.extend(outcome.errors)
            for _, reason in outcome.skipped:
                result.addSkip(self, reason)
            if outcome.wasSuccessful() and not outcome.skipped:
                result.addSuccess(self)
        finally:
            result.stopTest(self)
        return result

    def _once(self) -> unittest.TestResult:
        outcome = unittest.TestResult()
        super().run(outcome)
        return outcome
