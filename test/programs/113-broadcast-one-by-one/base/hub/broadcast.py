"""Sends events to all clients."""
import asyncio


class Hub:
    def __init__(self, clients):
        self._clients = clients

    async def broadcast(self, event):
        await asyncio.gather(*(client.send(event) for client in self._clients))
