"""Stand-in for the drive service."""
import asyncio


class Expired(Exception):
    """The token is no longer valid."""


class DriveServer:
    def __init__(self, token_lifetime):
        self.lifetime = token_lifetime
        self.requests = 0
        self._tokens = {}

    async def issue(self):
        await asyncio.sleep(0.06)
        token = "token-%d" % len(self._tokens)
        self._tokens[token] = asyncio.get_running_loop().time() + self.lifetime
        return token

    async def call(self, headers, verb, target):
        if self._tokens[headers["Authorization"]] < asyncio.get_running_loop().time():
            raise Expired(headers["Authorization"])
        await asyncio.sleep(0.04)
        self.requests += 1
        if verb == "list":
            return ["%s/file-%d" % (target, number) for number in range(4)]
        return len(target) * 1_024
