"""The steps of a renewal."""
import asyncio

from trace_log import timed


@timed
async def challenge(host):
    await asyncio.sleep(0.05)
    return "token-of-" + host


@timed
async def renew(host):
    token = await challenge(host)
    await asyncio.sleep(0.06)
    return token.endswith(host)
