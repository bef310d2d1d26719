"""The report on a log."""
import itertools
from collections import Counter

from source import parse


class Report:
    def __init__(self, path):
        self._path = path
        self.first = self.last = None
        self.pages = Counter()
        self.late_bytes = 0

    def build(self):
        records, again = itertools.tee(parse(self._path))
        self._span(records)
        self._count(again)

    def _span(self, records):
        for record in records:
            if self.first is None:
                self.first = record["time"]
            self.last = record["time"]

    def _count(self, records):
        middle = (self.first + self.last) // 2
        for record in records:
            page, _, _ = record["target"].partition("?")
            self.pages[page] += 1
            if record["time"] > middle:
                self.late_bytes += record["size"]

    def text(self):
        page, count = min(self.pages.most_common(), key=lambda pair: (-pair[1], pair[0]))
        return "%d to %d, %s %d times, %d late bytes" % (self.first, self.last, page, count, self.late_bytes)
