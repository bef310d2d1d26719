"""Convert the recordings of a meeting."""
import asyncio

from media import convert


async def main():
    names = await asyncio.gather(*(convert("part%d.wav" % number) for number in range(3)))
    print(", ".join(names))


if __name__ == "__main__":
    asyncio.run(main())
