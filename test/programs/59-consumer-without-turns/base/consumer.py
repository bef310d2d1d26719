"""Consumes messages and keeps the session alive."""
import asyncio
import hashlib


class Consumer:
    def __init__(self, broker):
        self._broker = broker
        self._lock = asyncio.Lock()
        self.digest = b""
        self.seen = 0

    async def consume(self):
        async for message in self._broker:
            async with self._lock:
                self._handle(message)
            await asyncio.sleep(0)

    def _handle(self, message):
        for _ in range(25):
            self.digest = hashlib.sha256(self.digest + message.encode()).digest()
        self.seen += 1

    async def keep_alive(self, beats):
        for _ in range(beats):
            await asyncio.sleep(0.01)
