"""At most one call in a given time for each device."""
import asyncio
import functools
import time


def throttled(seconds):
    """Keeps calls of one object apart."""

    def decorate(method):
        @functools.wraps(method)
        async def call(self, *args):
            wait = self.allowed_at - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            self.allowed_at = time.monotonic() + seconds
            return await method(self, *args)

        return call

    return decorate
