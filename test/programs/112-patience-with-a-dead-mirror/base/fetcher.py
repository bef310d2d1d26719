"""Fetches files from the first mirror that answers."""
import asyncio


class Mirror:
    def __init__(self, name, alive):
        self.name = name
        self._alive = alive

    async def get(self, path):
        if not self._alive:
            await asyncio.get_running_loop().create_future()
        await asyncio.sleep(0.03)
        return "%s from %s" % (path, self.name)


PATIENCE = 0.08


async def fetch(mirrors, path):
    for mirror in mirrors:
        try:
            return await asyncio.wait_for(mirror.get(path), PATIENCE)
        except asyncio.TimeoutError:
            continue
    raise RuntimeError("no mirror has " + path)
