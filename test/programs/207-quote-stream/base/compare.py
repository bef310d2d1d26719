"""Collects the offers for one parcel."""
import heapq


class Comparison:
    def __init__(self):
        self._offers = []
        self._errors = {}

    def add(self, name, price):
        heapq.heappush(self._offers, (price, name))

    def reject(self, name, error):
        self._errors[name] = str(error)

    @property
    def rejected(self):
        return len(self._errors)

    def best(self, count):
        return [(name, price) for price, name in heapq.nsmallest(count, self._offers)]
