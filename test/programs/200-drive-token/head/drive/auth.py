"""Tokens for the drive service, renewed shortly before they expire."""
import asyncio
from contextlib import asynccontextmanager

MARGIN = 0.15


class TokenProvider:
    def __init__(self, server):
        self._server = server
        self._lock = asyncio.Lock()
        self._token = None
        self._expires = 0.0

    @asynccontextmanager
    async def headers(self):
        """Headers for one request; the token is not renewed before the request has ended."""
        async with self._lock:
            if self._expires - MARGIN < asyncio.get_running_loop().time():
                await self._renew()
            yield {"Authorization": self._token}

    async def _renew(self):
        self._token = await self._server.issue()
        self._expires = asyncio.get_running_loop().time() + self._server.lifetime
