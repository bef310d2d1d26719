"""Fetch twenty pages of a site and print how much text they hold."""

import asyncio
import sys

from site_server import running_site

try:
    import aiohttp
except ModuleNotFoundError:
    sys.exit("This example needs aiohttp. Install it with: python -m pip install aiohttp")

PAGES = 20


async def fetch(session: aiohttp.ClientSession, url: str) -> str:
    async with session.get(url) as response:
        return await response.text()


async def main(site: str) -> None:
    urls = [f"{site}/page/{number}" for number in range(PAGES)]
    async with aiohttp.ClientSession() as session:
        pages = await asyncio.gather(*(fetch(session, url) for url in urls))
    print(f"{len(pages)} pages, {sum(map(len, pages))} characters")


if __name__ == "__main__":
    with running_site() as site:
        asyncio.run(main(site))
