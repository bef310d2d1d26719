"""The radio."""
import asyncio

GAP_SECONDS = 0.02


class Radio:
    def __init__(self):
        self._lock = asyncio.Lock()
        self._due = 0.0
        self.sent = 0

    async def send(self, address, value):
        loop = asyncio.get_running_loop()
        async with self._lock:
            start = max(loop.time(), self._due)
            await asyncio.sleep(start - loop.time())
            self._write(address, value)
            self._due = start + GAP_SECONDS

    def _write(self, address, value):
        self.sent += bool(address) and value >= 0
