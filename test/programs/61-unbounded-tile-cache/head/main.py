"""A tile server that answers requests along a path over the map."""
import asyncio
import zlib

from tiles import Map

STEPS = 900


async def answer(tiles, step):
    column, row = step // 3, step // 2
    body = zlib.compress(tiles.tile(column, row), 1)
    if step % 20 == 0:
        await asyncio.sleep(0.005)
    return len(body)


async def main():
    tiles = Map("alps")
    sent = 0
    for step in range(STEPS):
        sent += await answer(tiles, step)
    print("%d tiles, %d bytes sent" % (STEPS, sent))


if __name__ == "__main__":
    asyncio.run(main())
