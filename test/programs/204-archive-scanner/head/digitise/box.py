"""What is in a box."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    signature: str
    pages: int
    coloured: bool


def read_box(count):
    for number in range(count):
        yield Document("A-%04d" % (1_200 + number), 1 + number % 2, number % 3 == 0)
