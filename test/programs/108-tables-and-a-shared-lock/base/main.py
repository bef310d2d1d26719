"""Track parcels."""
import asyncio

from tracking import Tracking


async def main():
    tracking = Tracking()
    places = await asyncio.gather(*(tracking.where("%05d" % (number * 977)) for number in range(26)))
    print("%d parcels, first %s" % (len(places), places[0]))


if __name__ == "__main__":
    asyncio.run(main())
