"""Read all meters of a house."""
import asyncio

from meters import Meter


async def main():
    values = await asyncio.gather(*(Meter(number).value() for number in range(24)))
    print("%d meters, sum %d" % (len(values), sum(values)))


if __name__ == "__main__":
    asyncio.run(main())
