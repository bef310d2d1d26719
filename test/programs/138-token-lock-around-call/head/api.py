"""The calls of the cloud."""
import asyncio

from token_guard import Token, authorised


class Denied(Exception):
    """The token is not valid."""


class Cloud:
    def __init__(self):
        self.token = Token()

    async def _get(self, token, path, seconds):
        if not token.startswith("token-"):
            raise Denied("%s with %r" % (path, token))
        await asyncio.sleep(seconds)
        return path

    @authorised
    async def devices(self, token, count):
        await self._get(token, "/devices", 0.03)
        return ["device-%d" % number for number in range(count)]

    @authorised
    async def detail(self, token, name):
        path = await self._get(token, "/devices/" + name, 0.05)
        return {"path": path, "online": len(name) % 2 == 0}
