"""A desk that follows prices and computes risks meanwhile."""
import asyncio
from concurrent.futures import ProcessPoolExecutor

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


def risk(seed, paths):
    """The share of simulated paths that end with a loss."""
    state, losses = seed, 0
    for _ in range(paths):
        value = 100
        for _ in range(30):
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
            value += state % 7 - 3
        losses += value < 100
    return losses / paths


async def work(paths):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        computing = loop.run_in_executor(pool, risk, 7, paths)
        last = await follow(Feed())
        return last, await computing
