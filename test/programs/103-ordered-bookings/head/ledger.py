"""A ledger on one connection: a booking waits until the one before is written."""
import asyncio


class Connection:
    def __init__(self):
        self._busy = asyncio.Lock()
        self.written = []

    async def write(self, booking):
        async with self._busy:
            await asyncio.sleep(0.028)
            self.written.append(booking)
