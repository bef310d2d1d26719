"""Make thumbnails of new pictures in two sizes."""
import asyncio

from tools import convert

PICTURES = ["beach.png", "forest.png", "harbour.png", "market.png"]
WIDTHS = (160, 480)


async def thumbnails(picture):
    sizes = await asyncio.gather(*(convert(picture, width) for width in WIDTHS))
    return picture, sum(sizes)


async def main():
    for picture, size in await asyncio.gather(*map(thumbnails, PICTURES)):
        print("%-12s %6d bytes" % (picture, size))


if __name__ == "__main__":
    asyncio.run(main())
