"""Ask many neighbours for their distance."""
import asyncio

from collect import collect

NEIGHBOURS = 3_000


async def distance(number):
    await asyncio.sleep(0.0004 * (number * 7 % NEIGHBOURS))
    return number


async def main():
    distances = await collect([distance(number) for number in range(NEIGHBOURS)])
    print("%d neighbours, sum %d" % (len(distances), sum(distances)))


if __name__ == "__main__":
    asyncio.run(main())
