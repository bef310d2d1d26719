"""A site whose pages link to others."""
import asyncio

PAGES = 6_000


async def links(page):
    if page % 500 == 0:
        await asyncio.sleep(0.02)
    return ["/page/%d" % ((page * 31 + step * 7) % PAGES) for step in range(12)]
