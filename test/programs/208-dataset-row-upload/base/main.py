"""Upload a data set of short texts in batches while its rows are being checked."""
import argparse
import asyncio
import sys

from dataset import Dataset
from uploader import Uploader


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--batch", type=int, default=2_000)
    return parser.parse_args(argv)


async def run(options):
    dataset = Dataset(options.rows)
    async with Uploader(batch_size=options.batch) as uploader:
        async for row in dataset.rows():
            uploader.add(row)
    return dataset, uploader


def main(argv=None):
    options = parse_arguments(argv)
    dataset, uploader = asyncio.run(run(options))
    print("%d rows, %d invalid, %d batches, %d characters" % (
        uploader.accepted, dataset.invalid, uploader.batches, uploader.characters))
    return 0 if uploader.accepted + dataset.invalid == options.rows else 1


if __name__ == "__main__":
    sys.exit(main())
