"""Which pages are still to be visited."""
from collections import deque


class Frontier:
    def __init__(self, start):
        self._waiting = deque([start])
        self._known = [start]

    def add(self, page):
        if page not in self._known:
            self._known.append(page)
            self._waiting.append(page)

    def take(self, count):
        return [self._waiting.popleft() for _ in range(min(count, len(self._waiting)))]

    def __len__(self):
        return len(self._known)
