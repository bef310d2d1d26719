"""Nightly report on the machines of all sites."""
import argparse
import asyncio

from fleet.api import FleetApi
from fleet.report import build_report


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sites", type=int, default=6)
    parser.add_argument("--machines", type=int, default=5)
    options = parser.parse_args()
    api = FleetApi(options.sites, options.machines)
    report = asyncio.run(build_report(api))
    for line in report.lines():
        print(line)


if __name__ == "__main__":
    main()
