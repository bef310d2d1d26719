"""Finds the links that do not answer."""
import asyncio

from .web import status


async def check(link):
    return link, await status(link)


async def check_all(links):
    broken = []
    for answer in asyncio.as_completed([check(link) for link in links]):
        link, code = await answer
        if code >= 400:
            broken.append(link)
    return sorted(broken)
