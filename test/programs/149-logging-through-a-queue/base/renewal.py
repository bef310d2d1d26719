"""The steps of a renewal."""
import asyncio


async def challenge(host):
    await asyncio.sleep(0.05)
    return "token-of-" + host


async def renew(host):
    token = await challenge(host)
    await asyncio.sleep(0.06)
    return token.endswith(host)
