"""Gives the agents of a log, block by block."""
import asyncio

BLOCK = 50


async def read(lines):
    for start in range(0, lines, BLOCK):
        await asyncio.sleep(0.002)
        stop = min(start + BLOCK, lines)
        for number in range(start, stop):
            yield "Browser%d/%d.%d (Linux; build %d)" % (number % 5, number % 40, number % 7, number)
