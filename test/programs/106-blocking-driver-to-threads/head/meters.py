"""Meters with a blocking driver."""
import asyncio
import time


class Meter:
    def __init__(self, number):
        self.number = number

    def _read(self):
        time.sleep(0.055)
        return self.number * 17 % 100

    async def value(self):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, self._read)
