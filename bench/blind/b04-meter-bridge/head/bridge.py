"""Asynchronous access to buses that can only be read synchronously."""
import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import List

from meters import MeterBus


class MeterBridge:
    """Reads buses in threads that do not outlive a reading, so that a bus that hangs takes no thread along."""

    def __init__(self, buses: List[MeterBus]):
        self.buses = buses
        self.readings = 0

    async def read(self, bus: int, turn: int) -> int:
        """One reading of a bus."""
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"bus-{bus}") as pool:
            reading = loop.run_in_executor(pool, self.buses[bus].query, turn)
        self.readings += 1
        await asyncio.wait([reading])
        return reading.result()

    def close(self) -> None:
        """Nothing is kept open."""
