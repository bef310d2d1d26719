"""Reads the movements of an export."""
import csv
from contextlib import contextmanager


class BadExport(Exception):
    """The file is no export of the warehouse system."""


@contextmanager
def opened(path):
    try:
        with open(path, newline="") as source:
            yield csv.DictReader(source, delimiter=";")
    except (csv.Error, UnicodeDecodeError) as error:
        raise BadExport("%s: %s" % (path, error)) from error


def parse(row):
    row["quantity"] = int(row["quantity"])
    row["note"] = row["note"] or None
    return row


class MovementReader:
    def __init__(self, path):
        self._path = path

    def __iter__(self):
        with opened(self._path) as rows:
            for row in rows:
                yield parse(row)
