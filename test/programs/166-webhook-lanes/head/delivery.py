"""Workers that bring events to webhooks."""
import asyncio
import collections
import zlib


class Webhook:
    """The receiver at the customer's side."""

    def __init__(self, round_trip):
        self.round_trip = round_trip

    async def post(self, event):
        await asyncio.sleep(self.round_trip)
        return 204


class Worker:
    """Delivers the events of its lane in the order in which they came."""

    def __init__(self, webhook, delivered):
        self.lane = asyncio.Queue()
        self._webhook = webhook
        self._delivered = delivered
        self._task = asyncio.ensure_future(self._run())

    async def _run(self):
        while True:
            event = await self.lane.get()
            try:
                await self._webhook.post(event)
                self._delivered[event.customer] += 1
            finally:
                self.lane.task_done()

    async def stop(self):
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


class Delivery:
    """Events of one customer must not overtake each other, so they share a worker."""

    def __init__(self, settings):
        self.settings = settings
        self._webhook = Webhook(settings.round_trip)
        self._delivered = collections.Counter()
        self._workers = []

    async def start(self):
        self._workers = [
            Worker(self._webhook, self._delivered) for _ in range(self.settings.workers)
        ]

    def enqueue(self, event):
        self._worker_of(event).lane.put_nowait(event)

    def _worker_of(self, event):
        lane = zlib.crc32(event.region.encode()) % len(self._workers)
        return self._workers[lane]

    async def drain(self):
        await asyncio.gather(*(worker.lane.join() for worker in self._workers))
        await asyncio.gather(*(worker.stop() for worker in self._workers))

    def summary(self):
        return {"delivered": sum(self._delivered.values()), "customers": len(self._delivered)}
