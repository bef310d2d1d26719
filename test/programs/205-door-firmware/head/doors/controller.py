"""A door controller on the bus."""
import asyncio


class Controller:
    def __init__(self, name, distance):
        self.name = name
        self.version = "4.1.0"
        self._latency = 0.002 + 0.001 * distance
        self._image = []

    async def open_session(self):
        await asyncio.sleep(0.02 + self._latency)

    async def write(self, block):
        await asyncio.sleep(0.012 + self._latency)
        self._image.append(block)
        return len(self._image)

    async def restart(self, version):
        await asyncio.sleep(0.06)
        self.version = version
        self._image.clear()
        return self.version
