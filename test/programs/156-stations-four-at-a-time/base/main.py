"""Reads all weather stations, every round."""
import asyncio

from stations import read_all

STATIONS = 14
ROUNDS = 2


async def main():
    total = 0
    for number in range(ROUNDS):
        total += await read_all(["station-%d" % station for station in range(STATIONS)], number)
    print(total, "readings")


if __name__ == "__main__":
    asyncio.run(main())
