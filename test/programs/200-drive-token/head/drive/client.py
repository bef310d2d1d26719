"""Client of the drive service."""
import asyncio

from .server import Expired


class DriveClient:
    def __init__(self, server, tokens, connections=16):
        self._server = server
        self._tokens = tokens
        self._connections = asyncio.Semaphore(connections)

    async def request(self, verb, target, attempts=2):
        for attempt in range(attempts):
            try:
                async with self._connections:
                    return await self._send(verb, target)
            except Expired:
                if attempt + 1 == attempts:
                    raise

    async def _send(self, verb, target):
        async with self._tokens.headers() as headers:
            return await self._server.call(headers, verb, target)
