"""Ships the lines of many logs in packets."""
import asyncio

from shipper import Shipper

PACKETS = 96


async def main():
    shipper = Shipper(workers=4)
    await shipper.ship("packet %d" % number for number in range(PACKETS))
    print(shipper.sent, "packets")


if __name__ == "__main__":
    asyncio.run(main())
