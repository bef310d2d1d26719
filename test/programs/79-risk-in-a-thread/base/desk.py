"""A desk that follows prices and computes risks meanwhile."""
import asyncio
from concurrent.futures import ProcessPoolExecutor

from risk import risk

TICKS = 350


class Feed:
    async def tick(self, number):
        await asyncio.sleep(0.002)
        return 100 + number % 5


async def follow(feed):
    last = 0
    for number in range(TICKS):
        last = await feed.tick(number)
    return last


async def work(paths):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        computing = loop.run_in_executor(pool, risk, 7, paths)
        last = await follow(Feed())
        return last, await computing
