"""The radio."""
import asyncio
import contextlib

GAP_SECONDS = 0.02


class Radio:
    def __init__(self):
        self._due = 0.0
        self.sent = 0

    async def send(self, address, value):
        async with self._slot():
            self._write(address, value)

    @contextlib.asynccontextmanager
    async def _slot(self):
        """Waits until the radio may send again."""
        loop = asyncio.get_running_loop()
        start = max(loop.time(), self._due)
        self._due = start + GAP_SECONDS
        await asyncio.sleep(start - loop.time())
        yield

    def _write(self, address, value):
        self.sent += bool(address) and value >= 0
