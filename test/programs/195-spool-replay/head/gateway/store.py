"""Series of values by sensor and quantity, the newest last."""
from collections import defaultdict, deque


class SeriesStore:
    def __init__(self, keep=50):
        self._series = defaultdict(lambda: deque(maxlen=keep))

    def __len__(self):
        return len(self._series)

    def add(self, sensor, quantity, when, value):
        series = self._series[sensor, quantity]
        if series and series[-1][0] > when:
            return
        series.append((when, value))
