"""Renders pictures for requests."""
import asyncio
import zlib


class Gallery:
    def __init__(self):
        self.rendered = 0
        self._kept = {}
        self._lock = asyncio.Lock()

    def _render(self, number):
        self.rendered += 1
        value = number
        for step in range(24_000):
            value = (value * 31 + step) % 65_521
        return zlib.compress(b"%d" % value * 500)

    async def picture(self, number):
        async with self._lock:
            await asyncio.sleep(0)
            if number not in self._kept:
                self._kept[number] = self._render(number)
            return self._kept[number]
