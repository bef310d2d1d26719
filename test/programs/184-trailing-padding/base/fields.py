"""Fields of the fixed-width export of an old ledger system."""
import re
from dataclasses import dataclass

AMOUNT = re.compile(r"^\s*(-?\d+)[.,](\d\d)\s*$")


class BadRecord(ValueError):
    """A record that does not have the expected columns."""


@dataclass(frozen=True)
class Column:
    name: str
    start: int
    end: int

    def cut(self, record):
        return record[self.start:self.end]


COLUMNS = (Column("account", 0, 10), Column("amount", 10, 26), Column("memo", 26, None))


def clean(text):
    """Removes the padding at the end."""
    return text.rstrip()


def amount(text):
    match = AMOUNT.match(text)
    if match is None:
        raise BadRecord("amount %r" % text)
    return int(match.group(1)) * 100 + int(match.group(2))


def read(record):
    """One record as a dictionary."""
    values = {column.name: clean(column.cut(record)) for column in COLUMNS}
    values["amount"] = amount(values["amount"])
    return values
