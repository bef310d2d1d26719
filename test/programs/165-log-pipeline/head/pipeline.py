"""Stages that are connected by queues."""
import asyncio
import itertools
import logging

log = logging.getLogger(__name__)

END = None
SKIP = object()
WAITING = 1


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
        for item in itertools.chain(items, [END]):
            await queue.put(item)

    async def _stage(self, step, source, target):
        while True:
            result = self._apply(step, await source.get())
            if target is not None and result is not SKIP:
                await target.put(result)
            if result is END:
                return

    def _apply(self, step, item):
        if item is END:
            return END
        try:
            return step(item)
        except ValueError as error:
            self.rejected += 1
            log.info("%s rejected %r", step.name, error)
            return SKIP
