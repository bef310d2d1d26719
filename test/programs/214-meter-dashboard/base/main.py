"""Read a power meter over a socket while a dashboard is kept up to date."""
import argparse
import asyncio
import sys

from dashboard import Dashboard
from meter import Meter, MeterServer


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readings", type=int, default=130)
    return parser.parse_args(argv)


async def collect(count, dashboard):
    async with MeterServer() as server:
        meter = await Meter.connect(server.port)
        try:
            for register in range(count):
                dashboard.add(await meter.read(register))
        finally:
            await meter.close()


def main(argv=None):
    options = parse_arguments(argv)
    dashboard = Dashboard()
    with dashboard:
        asyncio.run(collect(options.readings, dashboard))
    print("%d readings, highest %d" % (dashboard.count, dashboard.highest))
    return 0 if dashboard.count == options.readings else 1


if __name__ == "__main__":
    sys.exit(main())
