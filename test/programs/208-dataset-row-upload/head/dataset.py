"""Reads the rows of a data set and leaves out those that do not fit the schema."""
import asyncio
from typing import NamedTuple

LABELS = ("positive", "neutral", "negative")
LONGEST_TEXT = 280


class Row(NamedTuple):
    key: str
    text: str
    label: str


class Dataset:
    def __init__(self, count):
        self._count = count
        self.invalid = 0

    def _read(self, number):
        text = "message %d of a customer" % number
        label = LABELS[number % 3] if number % 211 else ""
        return Row("row-%07d" % number, text, label)

    def _is_valid(self, row):
        return bool(row.label) and len(row.text) < LONGEST_TEXT

    async def rows(self):
        """The valid rows; lets the uploads go on in between."""
        for number in range(self._count):
            row = self._read(number)
            await asyncio.sleep(0)
            if not self._is_valid(row):
                self.invalid += 1
                continue
            yield row
