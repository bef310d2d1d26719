"""Crawl a site."""
import asyncio

from crawler.frontier import Frontier
from crawler.site import links


async def crawl(frontier, limit):
    visited = 0
    while visited < limit:
        pages = frontier.take(20)
        if not pages:
            break
        answers = await asyncio.gather(*(links(int(page.rsplit("/", 1)[1])) for page in pages))
        visited += len(pages)
        for answer in answers:
            for page in answer:
                frontier.add(page)
    return visited


async def main():
    frontier = Frontier("/page/1")
    visited = await crawl(frontier, 2_400)
    print("%d visited, %d known" % (visited, len(frontier)))


if __name__ == "__main__":
    asyncio.run(main())
