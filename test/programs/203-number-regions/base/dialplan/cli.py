"""Command line of the number tool."""
import argparse
import json

from .normalise import Normaliser
from .errors import NumberError, RegionError
from .sample import numbers


def parse_arguments():
    parser = argparse.ArgumentParser(prog="dialplan", description=__doc__)
    parser.add_argument("--country", default="49")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--with-region", action="store_true", help="add the region of each number")
    return parser.parse_args()


def annotate(number, with_region):
    record = {"number": str(number)}
    if with_region:
        from .regions import region_of

        record["region"] = region_of(number)
    return record


def main():
    options = parse_arguments()
    normaliser = Normaliser(options.country)
    records, rejected = [], 0
    for text in numbers(options.count):
        try:
            records.append(annotate(normaliser.normalise(text), options.with_region))
        except NumberError:
            rejected += 1
        except RegionError as error:
            print("no region: %s" % error)
            return 1
    print("%d numbers, %d rejected, %d bytes" % (len(records), rejected, len(json.dumps(records))))
    return 0
