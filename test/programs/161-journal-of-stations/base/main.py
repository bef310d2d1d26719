"""Collect readings of weather stations for a while and keep them in a journal."""
import argparse
import asyncio
import os
import tempfile

from archive import Archiver
from journal import Journal
from stations import Station

NAMES = ("airport", "harbour", "castle", "mill", "observatory", "quarry")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40, help="readings of each station")
    parser.add_argument("--interval", type=float, default=0.04, help="seconds between readings")
    return parser.parse_args()


async def watch(station, rounds, journal):
    """Reads one station over and over and hands the readings to the journal."""
    for _ in range(rounds):
        reading = await station.read()
        journal.add(reading)


async def collect(options, folder):
    path = os.path.join(folder, "journal.db")
    journal = Journal(path)
    journal.open()
    archiver = Archiver(path, runs=4)
    archiver.start()
    writer = asyncio.ensure_future(journal.run())
    stations = [Station(name, options.interval) for name in NAMES]
    await asyncio.gather(*(watch(station, options.rounds, journal) for station in stations))
    await journal.stop(writer)
    archiver.join()
    return journal.count()


def main():
    options = parse_arguments()
    with tempfile.TemporaryDirectory() as folder:
        count = asyncio.run(collect(options, folder))
    print("%d readings of %d stations" % (count, len(NAMES)))


if __name__ == "__main__":
    main()
