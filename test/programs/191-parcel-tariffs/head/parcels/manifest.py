"""The parcels that arrived in the depot today."""
from dataclasses import dataclass

ZONES = ("domestic", "border", "union", "overseas")


@dataclass(frozen=True)
class Parcel:
    number: int
    zone: str
    grams: int


@dataclass(frozen=True)
class Label:
    number: int
    price: float


def read_manifest(count):
    for number in range(count):
        yield Parcel(number, ZONES[number * 7 % len(ZONES)], 250 + number * 37 % 4000)
