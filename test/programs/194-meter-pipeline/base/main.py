"""Load the readings of a meter network through the import pipeline."""
import argparse
import asyncio

from pipeline import Pipeline
from stages import Decoder, Ledger, Validator
from source import MeterExport


async def load(options):
    ledger = Ledger()
    pipeline = Pipeline(depth=options.depth)
    pipeline.add(Decoder())
    pipeline.add(Validator(low=0, high=9_000))
    pipeline.add(ledger)
    await pipeline.run(MeterExport(options.readings, options.page))
    print("%d readings of %d meters, sum %d" % (ledger.count, len(ledger.meters), ledger.total))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readings", type=int, default=150_000)
    parser.add_argument("--page", type=int, default=2_000)
    parser.add_argument("--depth", type=int, default=4, help="how much may wait before a stage")
    asyncio.run(load(parser.parse_args()))
