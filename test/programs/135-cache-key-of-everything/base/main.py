"""Answers queries for tiles of a map, most of them from a cache."""
import asyncio

from query import Query
from tiles import TileServer

QUERIES = 32_000


async def client(server, numbers):
    size = 0
    for number in numbers:
        query = Query(layer="roads", x=number % 20, y=number % 15, zoom=number % 4, tags=("paved", "lit", "named"))
        size += await server.tile(query)
        if number % 100 == 0:
            await asyncio.sleep(0.001)
    return size


async def main():
    server = TileServer()
    sizes = await asyncio.gather(*(client(server, range(start, QUERIES, 4)) for start in range(4)))
    print("%d bytes, %d tiles drawn" % (sum(sizes), server.drawn))


if __name__ == "__main__":
    asyncio.run(main())
