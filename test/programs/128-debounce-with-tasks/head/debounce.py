"""Waits until a key was quiet for a while."""
import asyncio

QUIET_SECONDS = 0.05


class Debouncer:
    def __init__(self, write):
        self._write = write
        self._waiting = {}

    def update(self, key, value):
        before = self._waiting.get(key)
        if before is not None:
            before.cancel()
        self._waiting[key] = asyncio.ensure_future(self._later(key, value))

    async def _later(self, key, value):
        await asyncio.sleep(QUIET_SECONDS)
        self._write(key, value)

    async def settled(self):
        """Waits for all keys."""
        await asyncio.gather(*self._waiting.values())
        self._waiting.clear()
