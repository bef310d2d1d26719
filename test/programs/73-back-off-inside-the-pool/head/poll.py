"""Asks terminals for their status, with pauses between attempts."""
import asyncio
import time

from terminal import Busy

PAUSE = 0.12


def status_with_retries(terminal):
    while True:
        try:
            return terminal.status()
        except Busy:
            time.sleep(PAUSE)


async def ask(pool, terminal):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, status_with_retries, terminal)
