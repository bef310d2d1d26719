"""Sum up the access log of a shop: reader, parser, enricher and totals run as stages."""
import argparse
import asyncio

from pipeline import Pipeline
from records import Enricher, Parser, Totals, log_lines


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=80_000)
    parser.add_argument("--bad-every", type=int, default=997, help="every so many lines one is broken")
    return parser.parse_args()


async def main(options):
    totals = Totals()
    pipeline = Pipeline([Parser(), Enricher(), totals])
    rejected = await pipeline.run(log_lines(options.lines, options.bad_every))
    for country, (visits, size) in sorted(totals.by_country.items()):
        print("%s %6d visits %9d bytes" % (country, visits, size))
    print("%d lines rejected" % rejected)


if __name__ == "__main__":
    asyncio.run(main(parse_arguments()))
