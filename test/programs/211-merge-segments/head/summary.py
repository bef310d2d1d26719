"""What the report shows."""
import heapq


class GapSummary:
    """The widest gap between two events of each device."""

    def __init__(self):
        self.count = 0
        self.ordered = True
        self._last_time = 0
        self._last = {}
        self._gaps = {}

    def add(self, event):
        self.count += 1
        self.ordered = self.ordered and event.time >= self._last_time
        self._last_time = event.time
        previous = self._last.get(event.device)
        if previous is not None:
            gap = event.time - previous
            if gap > self._gaps.get(event.device, 0):
                self._gaps[event.device] = gap
        self._last[event.device] = event.time

    def widest(self, count):
        return heapq.nlargest(count, self._gaps.items(), key=lambda item: (item[1], item[0]))
