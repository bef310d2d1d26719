"""Serve requests that wait for a cache, while articles are ranked."""
import asyncio

from ranking import Ranking
from setup_threads import prepare

REQUESTS = 48


class Cache:
    async def get(self, key):
        await asyncio.sleep(0.001)
        return key * 3


async def serve(cache):
    total = 0
    for number in range(REQUESTS):
        total += await cache.get(number)
    return total


def main():
    prepare()
    ranking = Ranking(20_000)
    ranking.start()
    total = asyncio.run(serve(Cache()))
    ranking.stop()
    print("sum %d, best article %s" % (total, ranking.best is not None))


if __name__ == "__main__":
    main()
