"""A camera that delivers frames as fast as they are taken."""
import asyncio

FRAME = 400_000


async def frames(count):
    for number in range(count):
        yield bytes([65 + number % 26]) * FRAME
        await asyncio.sleep(0)
