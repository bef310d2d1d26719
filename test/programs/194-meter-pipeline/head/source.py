"""The export of the meter network, read page by page."""
import asyncio


class MeterExport:
    def __init__(self, readings, page):
        self._readings = readings
        self._page = page

    async def pages(self):
        for first in range(0, self._readings, self._page):
            await asyncio.sleep(0.001)
            last = min(first + self._page, self._readings)
            yield ["m%d;%d" % (number % 300, number * 7919 % 10_000) for number in range(first, last)]
