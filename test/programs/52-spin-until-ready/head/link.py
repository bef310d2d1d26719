"""A link to a device that takes a while to come up."""
import asyncio


class Link:
    def __init__(self):
        self._ready = False
        self.messages = []

    async def open(self):
        await asyncio.sleep(0.8)
        self._ready = True

    async def wait_ready(self):
        while not self._ready:
            await asyncio.sleep(0)

    async def send(self, message):
        await self.wait_ready()
        self.messages.append(message)
