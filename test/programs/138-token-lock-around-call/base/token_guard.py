"""A token and a decorator that makes sure it is valid."""
import asyncio
import functools

USES = 100


class Token:
    def __init__(self):
        self.number = 0
        self._left = 0
        self.lock = asyncio.Lock()

    async def ensure(self):
        if self._left <= 0:
            await asyncio.sleep(0.03)
            self.number += 1
            self._left = USES
        self._left -= 1
        return "token-%d" % self.number


def authorised(method):
    @functools.wraps(method)
    async def call(self, *args):
        async with self.token.lock:
            value = await self.token.ensure()
        return await method(self, value, *args)
    return call
