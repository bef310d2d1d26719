"""Asks terminals for their status, with pauses between attempts."""
import asyncio

from terminal import Busy

PAUSE = 0.12


async def ask(pool, terminal):
    loop = asyncio.get_running_loop()
    while True:
        try:
            return await loop.run_in_executor(pool, terminal.status)
        except Busy:
            await asyncio.sleep(PAUSE)
