"""The radio."""
import asyncio

GAP_SECONDS = 0.02


class Radio:
    def __init__(self):
        self._lock = None
        self.sent = 0

    async def send(self, address, value):
        if self._lock is None:
            self._lock = asyncio.Lock()
        async with self._lock:
            self._write(address, value)
            await asyncio.sleep(GAP_SECONDS)

    def _write(self, address, value):
        self.sent += bool(address) and value >= 0
