"""Reads stations."""
import asyncio
import threading

from driver import read

AT_ONCE = 4


class Summary:
    def __init__(self):
        self._lock = threading.Lock()
        self.count = 0

    def add(self, value):
        with self._lock:
            self.count += value > 0


async def read_all(names, number):
    summary = Summary()
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(name):
        async with gate:
            summary.add(await asyncio.to_thread(read, name, number))

    await asyncio.gather(*map(one, names))
    return summary.count
