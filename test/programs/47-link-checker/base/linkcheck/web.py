"""Stands for the web: answers after a while."""
import asyncio
import zlib


async def status(link):
    number = zlib.crc32(link.encode())
    await asyncio.sleep(0.03 + number % 5 * 0.01)
    return 404 if number % 9 == 0 else 200
