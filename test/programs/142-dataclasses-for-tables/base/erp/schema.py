"""A class for the rows of a table."""
from .names import FIELDS, TABLES


class Row:
    __slots__ = tuple(FIELDS)

    def __init__(self, *values):
        for name, value in zip(FIELDS, values):
            setattr(self, name, value)


_CLASSES = {name: type(name, (Row,), {"__slots__": ()}) for name in TABLES}


def table(name):
    return _CLASSES[name]
