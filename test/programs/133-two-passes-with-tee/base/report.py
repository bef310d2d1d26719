"""The report on a log."""
from collections import Counter

from source import parse


class Report:
    def __init__(self, path):
        self._path = path
        self.first = self.last = None
        self.pages = Counter()
        self.late_bytes = 0

    def build(self):
        self._span(parse(self._path))
        self._count(parse(self._path))

    def _span(self, records):
        for record in records:
            if self.first is None:
                self.first = record["time"]
            self.last = record["time"]

    def _count(self, records):
        middle = (self.first + self.last) // 2
        for record in records:
            self.pages[record["target"].partition("?")[0]] += 1
            if record["time"] > middle:
                self.late_bytes += record["size"]

    def text(self):
        page, count = min(self.pages.most_common(), key=lambda pair: (-pair[1], pair[0]))
        return "%d to %d, %s %d times, %d late bytes" % (self.first, self.last, page, count, self.late_bytes)
