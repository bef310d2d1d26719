"""Verifies that the originals in the archive can be read."""
import time
from concurrent.futures import as_completed

from .pools import pool

READ_TIME = 0.13


class Archive:
    def __init__(self, progress):
        self._progress = progress
        self._checks = []

    def verify(self, originals):
        executor = pool()
        self._checks = [executor.submit(self._check, number) for number in range(originals)]

    def _check(self, number):
        time.sleep(READ_TIME)
        self._progress.step("originals verified")
        return number % 256

    def finish(self):
        return sum(check.result() for check in as_completed(self._checks))
