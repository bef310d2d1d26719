"""Adds measurements up by well."""
import zlib


def measurements(rows):
    for number in range(rows):
        value = 0
        for turn in range(9):
            value = zlib.crc32(f"{number}:{turn}".encode(), value)
        yield f"well-{number % 96}", value % 1000


def run(options):
    totals = {}
    for well, value in measurements(options.rows):
        totals[well] = totals.get(well, 0) + value
    print("wells", len(totals), "sum", sum(totals.values()))
    return 0
