"""Renders pictures for requests."""
import asyncio
import zlib


class Gallery:
    def __init__(self):
        self.rendered = 0

    def _render(self, number):
        self.rendered += 1
        value = number
        for step in range(24_000):
            value = (value * 31 + step) % 65_521
        return zlib.compress(b"%d" % value * 500)

    async def picture(self, number):
        await asyncio.sleep(0)
        return self._render(number)
