"""Stages that are connected by queues."""
import asyncio
import itertools

END = None
BATCH = 500
WAITING = 4


class Pipeline:
    def __init__(self, steps):
        self.steps = steps
        self.rejected = 0

    async def run(self, items):
        """Feeds the items to the first stage; returns how many were rejected on the way."""
        queues = [asyncio.Queue(WAITING) for _ in self.steps]
        stages = [
            asyncio.ensure_future(self._stage(step, source, target))
            for step, source, target in zip(self.steps, queues, queues[1:] + [None])
        ]
        await self._feed(items, queues[0])
        await asyncio.gather(*stages)
        return self.rejected

    async def _feed(self, items, queue):
        items = iter(items)
        while True:
            batch = list(itertools.islice(items, BATCH))
            if not batch:
                break
            await queue.put(batch)
        await queue.put(END)

    async def _stage(self, step, source, target):
        while True:
            batch = await source.get()
            if batch is not END:
                batch = self._apply(step, batch)
            if target is not None:
                await target.put(batch)
            if batch is END:
                return

    def _apply(self, step, batch):
        done = []
        for item in batch:
            try:
                done.append(step(item))
            except ValueError:
                self.rejected += 1
        return done
