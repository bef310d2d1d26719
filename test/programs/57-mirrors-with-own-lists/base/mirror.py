"""A mirror server."""
import asyncio


async def download(name, size):
    await asyncio.sleep(size * 0.0005)
    return name, size
