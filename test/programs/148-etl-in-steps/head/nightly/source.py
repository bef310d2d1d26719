"""Where the orders come from."""
import asyncio


class OrderSource:
    def __init__(self, settings):
        self._settings = settings

    async def __aiter__(self):
        for batch in range(self._settings.batches):
            yield await self._batch(batch)

    async def _batch(self, batch):
        size = self._settings.size
        await asyncio.sleep(self._settings.pause_seconds)
        return [{"id": batch * size + n, "who": " Customer %d " % (n % 9), "cents": n * 37 % 5000} for n in range(size)]
