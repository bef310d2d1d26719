"""A hub for live scores: clients come and go, each gets the events of one match."""
import argparse
import asyncio
import sys

from hub import Hub
from session import Session

MATCHES = ("north-south", "east-west", "hill-dale")


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=480)
    parser.add_argument("--at-once", type=int, default=16)
    return parser.parse_args(argv)


async def ticker(hub):
    """Publishes an event for each match, again and again."""
    minute = 0
    while True:
        minute += 1
        for match in MATCHES:
            hub.publish(match, {"match": match, "minute": minute})
        await asyncio.sleep(0.01)


async def clients(hub, numbers, statistics):
    for number in numbers:
        session = Session(hub, MATCHES[number % len(MATCHES)], patience=number % 3)
        statistics[await session.serve()] += 1


async def run(options):
    hub = Hub()
    statistics = {"closed": 0, "idle": 0}
    ticking = asyncio.ensure_future(ticker(hub))
    lanes = [range(lane, options.clients, options.at_once) for lane in range(options.at_once)]
    await asyncio.gather(*(clients(hub, lane, statistics) for lane in lanes))
    ticking.cancel()
    print("%(closed)d closed, %(idle)d idle" % statistics)


def main(argv=None):
    asyncio.run(run(parse_arguments(argv)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
