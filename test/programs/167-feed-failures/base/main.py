"""Import the product feeds of all suppliers and report what could not be read."""
import argparse
import asyncio

from importer import Importer
from suppliers import Supplier


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--suppliers", type=int, default=170)
    parser.add_argument("--parallel", type=int, default=8)
    return parser.parse_args()


async def main(options):
    suppliers = [Supplier(number) for number in range(options.suppliers)]
    importer = Importer(options.parallel)
    await importer.run(suppliers)
    print("%d products, %d feeds failed" % (importer.products, len(importer.failures)))
    for line in importer.report(limit=3):
        print(line)


if __name__ == "__main__":
    asyncio.run(main(parse_arguments()))
