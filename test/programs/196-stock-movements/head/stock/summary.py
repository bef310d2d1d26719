"""Balances by article and lot."""
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter


@dataclass
class Summary:
    movements: int = 0
    balance: Counter = field(default_factory=Counter)

    def add(self, movement):
        self.movements += 1
        self.balance[movement["article"], movement["lot"]] += movement["quantity"]

    def largest(self, count):
        articles = sorted((article, quantity) for (article, _), quantity in self.balance.items())
        sums = ((article, sum(quantity for _, quantity in group)) for article, group in groupby(articles, itemgetter(0)))
        return sorted(sums, key=itemgetter(1), reverse=True)[:count]


def summarise(movements):
    summary = Summary()
    for movement in movements:
        summary.add(movement)
    return summary
