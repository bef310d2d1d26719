"""Asynchronous access to buses that can only be read synchronously."""
import asyncio
from concurrent.futures import ThreadPoolExecutor


class MeterBridge:
    def __init__(self, buses):
        self.buses = buses
        self.pool = ThreadPoolExecutor(max_workers=len(buses), thread_name_prefix="bus")

    async def read(self, bus, turn):
        """One reading of a bus."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.pool, self.buses[bus].query, turn)

    def close(self):
        self.pool.shutdown()
