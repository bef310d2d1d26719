"""Talks to the flag server."""
import asyncio
import os


class FlagClient:
    def __init__(self):
        self._host = "127.0.0.1"
        self._port = int(os.environ["PORT"])
        self.lookups = 0

    async def enabled(self, name):
        self.lookups += 1
        return await self._get("/flags/" + name) == "on"

    async def _get(self, path):
        reader, writer = await asyncio.open_connection(self._host, self._port)
        writer.write(("GET %s HTTP/1.0\r\n\r\n" % path).encode())
        await writer.drain()
        reply = await reader.read()
        writer.close()
        return reply.partition(b"\r\n\r\n")[2].decode()
