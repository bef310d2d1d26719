"""Command line of the program."""
import argparse
import asyncio
import json
from dataclasses import asdict

from .collector import Collector
from .field import District


def build_parser():
    parser = argparse.ArgumentParser(prog="metering", description="Sum up the meters of a district.")
    parser.add_argument("--meters", type=int, default=150, help="how many meters there are")
    parser.add_argument("--workers", type=int, default=9, help="meters that are asked at the same time")
    return parser


async def collect(options):
    collector = Collector(options.workers)
    async for reading in collector.readings(District(options.meters)):
        collector.summary.add(reading)
    return collector.summary


def run(argv=None):
    summary = asyncio.run(collect(build_parser().parse_args(argv)))
    print(json.dumps(asdict(summary), sort_keys=True))
    return 0
