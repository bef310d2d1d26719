"""Runs the transfers, a few at a time."""
import asyncio

from .transfer import Transfer


class Scheduler:
    def __init__(self, archive, lifecycle, parallel):
        self._archive = archive
        self._slots = asyncio.Semaphore(parallel)
        self._lifecycle = lifecycle

    async def mirror(self, recordings):
        await asyncio.gather(*(self._mirror_one(number) for number in range(recordings)))

    async def _mirror_one(self, number):
        async with self._slots:
            transfer = Transfer(number)
            self._lifecycle.on_shutdown(transfer.abort)
            await transfer.receive()
            await transfer.store(self._archive)
