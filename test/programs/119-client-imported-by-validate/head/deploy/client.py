"""Talks to the server."""
import aiohttp

MAX_NAME = 40


async def push(address, service):
    async with aiohttp.ClientSession() as session:
        async with session.post(address, json=service) as answer:
            return answer.status
