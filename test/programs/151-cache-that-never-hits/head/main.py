"""Resizes the pictures of a feed as they come."""
import asyncio

from feed import pictures
from scale import scaled_size

COUNT = 4_500


async def main():
    area = 0
    async for picture in pictures(COUNT):
        size = scaled_size(picture.number, picture.width, picture.height)
        area += size[0] * size[1]
    print("%d pixels" % area)


if __name__ == "__main__":
    asyncio.run(main())
