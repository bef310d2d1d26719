"""Update the firmware of all door controllers of a building."""
import argparse
import asyncio

from doors.controller import Controller
from doors.rollout import Rollout


async def run(options):
    controllers = [Controller("door-%02d" % number, number % 3) for number in range(options.doors)]
    rollout = Rollout(parallel=options.parallel)
    versions = await rollout.update(controllers, "4.2.1")
    print("%d doors, versions %s" % (len(versions), sorted(set(versions))))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--doors", type=int, default=36)
    parser.add_argument("--parallel", type=int, default=9)
    asyncio.run(run(parser.parse_args()))
