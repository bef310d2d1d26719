"""Finds the links that do not answer."""
from .web import status


async def check(link):
    return link, await status(link)


async def check_all(links):
    answers = [await check(link) for link in links]
    return sorted(link for link, code in answers if code >= 400)
