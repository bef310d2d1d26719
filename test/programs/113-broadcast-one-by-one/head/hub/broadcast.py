"""Sends events to all clients."""


class Hub:
    def __init__(self, clients):
        self._clients = clients

    async def broadcast(self, event):
        for client in self._clients:
            await client.send(event)
