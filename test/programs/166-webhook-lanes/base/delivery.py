"""Workers that bring events to webhooks."""
import asyncio
import collections


class Webhook:
    """The receiver at the customer's side."""

    def __init__(self, round_trip):
        self.round_trip = round_trip

    async def post(self, event):
        await asyncio.sleep(self.round_trip)
        return 204


class Delivery:
    def __init__(self, settings):
        self.settings = settings
        self._webhook = Webhook(settings.round_trip)
        self._delivered = collections.Counter()
        self._queue = None
        self._workers = []

    async def start(self):
        self._queue = asyncio.Queue()
        self._workers = [
            asyncio.ensure_future(self._work()) for _ in range(self.settings.workers)
        ]

    def enqueue(self, event):
        self._queue.put_nowait(event)

    async def drain(self):
        await self._queue.join()
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def _work(self):
        while True:
            event = await self._queue.get()
            try:
                await self._webhook.post(event)
                self._delivered[event.customer] += 1
            finally:
                self._queue.task_done()

    def summary(self):
        return {"delivered": sum(self._delivered.values()), "customers": len(self._delivered)}
