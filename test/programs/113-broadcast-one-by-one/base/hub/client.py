"""Clients on slow lines."""
import asyncio


class Client:
    def __init__(self, number):
        self.events = []
        self._delay = 0.006 + number % 4 * 0.001

    async def send(self, event):
        await asyncio.sleep(self._delay)
        self.events.append(event)
