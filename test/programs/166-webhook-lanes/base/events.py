"""Events that wait for delivery."""
import itertools
from dataclasses import dataclass

REGIONS = {"eu": 12, "us": 3, "ap": 2, "sa": 1}


@dataclass(frozen=True)
class Event:
    customer: str
    number: int
    kind: str

    @property
    def region(self):
        return self.customer.partition("-")[0]


def customers():
    return ["%s-%02d" % (region, number) for region, count in REGIONS.items() for number in range(count)]


def backlog(count):
    """Every customer has about as many events as the others."""
    kinds = itertools.cycle(("created", "changed", "paid", "shipped"))
    names = itertools.cycle(customers())
    for number in range(count):
        yield Event(next(names), number, next(kinds))
