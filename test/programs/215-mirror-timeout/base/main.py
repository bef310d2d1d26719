"""Fetch the checksums of a list of packages from the nearest mirror that answers."""
import argparse
import asyncio
import os
import sys

from mirrors import MirrorList
from settings import Settings


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=int, default=36)
    parser.add_argument("--parallel", type=int, default=4)
    return parser.parse_args(argv)


async def fetch_all(options, settings):
    mirrors = MirrorList(settings)
    limit = asyncio.Semaphore(options.parallel)

    async def fetch(number):
        async with limit:
            return await mirrors.fetch("package-%d" % number)

    texts = await asyncio.gather(*(fetch(number) for number in range(options.packages)))
    return texts, mirrors.fallbacks


def main(argv=None):
    options = parse_arguments(argv)
    settings = Settings(port=int(os.environ["PORT"]))
    texts, fallbacks = asyncio.run(fetch_all(options, settings))
    print("%d checksums, %d from another mirror" % (len(texts), fallbacks))
    return 0 if all(text.startswith("checksum") for text in texts) else 1


if __name__ == "__main__":
    sys.exit(main())
