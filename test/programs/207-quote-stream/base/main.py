"""Ask all carriers for the price of a parcel and show the best offers."""
import argparse
import asyncio
import sys

from carriers import CARRIERS, CarrierError
from compare import Comparison
from streams import settled


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, default=2)
    parser.add_argument("--top", type=int, default=3)
    return parser.parse_args(argv)


async def quote_parcel(weight, comparison):
    calls = {carrier.name: carrier.quote(weight) for carrier in CARRIERS}
    async for name, outcome in settled(calls):
        if isinstance(outcome, CarrierError):
            comparison.reject(name, outcome)
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            comparison.add(name, outcome)


async def run(options):
    for number in range(options.parcels):
        weight = 800 + 350 * number
        comparison = Comparison()
        await quote_parcel(weight, comparison)
        print("%d g" % weight)
        for name, price in comparison.best(options.top):
            print("  %-10s %6.2f" % (name, price))
        print("  %d without an offer" % comparison.rejected)


def main(argv=None):
    asyncio.run(run(parse_arguments(argv)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
