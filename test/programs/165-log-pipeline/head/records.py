"""Lines of the log and what the stages make of them."""
import re
from dataclasses import dataclass

LINE = re.compile(r"(?P<host>\S+) (?P<method>[A-Z]+) (?P<path>\S+) (?P<status>\d{3}) (?P<size>\d+)$")
COUNTRIES = ("de", "fr", "it", "nl", "pl", "se")


@dataclass
class Record:
    host: str
    path: str
    status: int
    size: int
    country: str = ""


def log_lines(count, bad_every):
    for number in range(count):
        if number % bad_every == bad_every - 1:
            yield "-- broken line %d --" % number
        else:
            yield "10.0.%d.%d GET /item/%d 200 %d" % (
                number % 7, number % 251, number % 1013, 200 + number * 37 % 9000)


class Parser:
    name = "parser"

    def __call__(self, line):
        found = LINE.match(line)
        if found is None:
            raise ValueError(line)
        return Record(found["host"], found["path"], int(found["status"]), int(found["size"]))


class Enricher:
    name = "enricher"

    def __call__(self, record):
        octets = record.host.split(".")
        record.country = COUNTRIES[int(octets[2]) % len(COUNTRIES)]
        return record


class Totals:
    name = "totals"

    def __init__(self):
        self.by_country = {}

    def __call__(self, record):
        visits, size = self.by_country.get(record.country, (0, 0))
        self.by_country[record.country] = (visits + 1, size + record.size)
        return record
