"""A class for the rows of a table."""
from dataclasses import make_dataclass

from .names import FIELDS, TABLES


def _row_class(name):
    return make_dataclass(name, [(field, int) for field in FIELDS], order=True, frozen=True)


_CLASSES = {name: _row_class(name) for name in TABLES}


def table(name):
    return _CLASSES[name]
