"""Waits until a key was quiet for a while."""
import asyncio

QUIET_SECONDS = 0.05


class Debouncer:
    def __init__(self, write):
        self._write = write
        self._latest = {}
        self._due = {}

    def update(self, key, value):
        self._latest[key] = value
        self._due[key] = asyncio.get_running_loop().time() + QUIET_SECONDS

    async def settled(self):
        """Waits for all keys and writes them."""
        loop = asyncio.get_running_loop()
        for key, due in sorted(self._due.items(), key=lambda item: item[1]):
            await asyncio.sleep(max(0.0, due - loop.time()))
            self._write(key, self._latest[key])
        self._due.clear()
