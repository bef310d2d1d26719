"""Brings the firmware to the controllers, some of them at a time."""
import asyncio

BLOCKS = 20


class RolloutError(Exception):
    """A controller did not take the firmware."""


class Rollout:
    def __init__(self, parallel):
        self._slots = asyncio.Semaphore(parallel)

    async def update(self, controllers, version):
        return await asyncio.gather(*(self._update(controller, version) for controller in controllers))

    async def _update(self, controller, version):
        async with self._slots:
            await controller.open_session()
            for number in range(BLOCKS):
                written = await controller.write(b"%d" % number)
                if written != number + 1:
                    raise RolloutError("%s lost block %d" % (controller.name, written))
            return await controller.restart(version)
