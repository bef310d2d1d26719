"""Audits a backup with two threads."""
from concurrent.futures import ThreadPoolExecutor

from blocks import check


class Audit:
    def __init__(self):
        self.errors = []
        self.checked = 0

    def run_one(self, number):
        try:
            self.checked += bool(check(number))
        except ValueError as error:
            self.errors.append(error)

    def run(self, count):
        with ThreadPoolExecutor(max_workers=2) as threads:
            for start in range(0, count, 50):
                list(threads.map(self.run_one, range(start, start + 50)))
