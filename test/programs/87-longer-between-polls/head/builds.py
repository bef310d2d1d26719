"""A build service and a client that waits for its builds."""
import asyncio

EVERY = 0.45


class Service:
    """A build is done 100 ms after it was asked for."""

    def __init__(self):
        self._done = {}

    async def start(self, name):
        self._done[name] = asyncio.get_running_loop().time() + 0.1
        await asyncio.sleep(0.002)

    async def state(self, name):
        await asyncio.sleep(0.002)
        return "done" if asyncio.get_running_loop().time() >= self._done[name] else "running"


async def build(service, name):
    await service.start(name)
    while await service.state(name) != "done":
        await asyncio.sleep(EVERY)
    return name + ".tar"
