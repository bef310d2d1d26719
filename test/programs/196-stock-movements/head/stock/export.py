"""Writes an export like the one of the warehouse system."""
import csv

FIELDS = ["booked", "article", "lot", "quantity", "clerk", "note"]


def _rows(count):
    for number in range(count):
        yield [
            "2024-%02d-%02dT%02d:%02d" % (number % 12 + 1, number % 28 + 1, number % 24, number % 60),
            "article-%d" % (number * 31 % 900),
            "lot-%d" % (number % 7),
            number % 19 - 6,
            "clerk %d" % (number % 13),
            "" if number % 10 else "counted twice, delivery note %d" % number,
        ]


def write_export(path, count):
    with open(path, "w", newline="") as target:
        writer = csv.writer(target, delimiter=";")
        writer.writerow(FIELDS)
        writer.writerows(_rows(count))
