"""Brings the firmware to the controllers, some of them at a time."""
import asyncio
from contextlib import asynccontextmanager

from .journal import Journal

BLOCKS = 20
STEP_TIMEOUT = 5.0


class RolloutError(Exception):
    """A controller did not take the firmware."""


class Rollout:
    def __init__(self, parallel):
        self._parallel = parallel
        self._waiting = asyncio.Queue()
        self.journal = Journal()

    async def update(self, controllers, version):
        for controller in controllers:
            self._waiting.put_nowait(controller)
        versions = {}
        async with self.journal.reporting():
            workers = [asyncio.ensure_future(self._work(version, versions)) for _ in range(self._parallel)]
            await asyncio.gather(*workers)
        return [versions[controller.name] for controller in controllers]

    async def _work(self, version, versions):
        while not self._waiting.empty():
            controller = self._waiting.get_nowait()
            async with self._session(controller):
                await self._transfer(controller)
                versions[controller.name] = await self._step(controller.restart(version))
            await asyncio.sleep(0)

    @asynccontextmanager
    async def _session(self, controller):
        await self._step(controller.open_session())
        await self.journal.note(controller.name, "open")
        yield
        await self.journal.note(controller.name, "done")

    async def _transfer(self, controller):
        for number in range(BLOCKS):
            written = await self._step(controller.write(b"%d" % number))
            if written != number + 1:
                raise RolloutError("%s lost block %d" % (controller.name, written))
            await self.journal.note(controller.name, "block %d" % number)

    @staticmethod
    async def _step(step):
        return await asyncio.wait_for(asyncio.ensure_future(step), STEP_TIMEOUT)
