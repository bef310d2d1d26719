"""Stages that run side by side, with a short queue before each."""
import asyncio

END = object()


class Pipeline:
    def __init__(self, depth):
        self._depth = depth
        self.fed = 0
        self._stages = []

    def add(self, stage):
        self._stages.append(stage)

    async def run(self, source):
        queues = [asyncio.Queue(self._depth) for _ in self._stages] + [None]
        workers = [
            asyncio.ensure_future(self._work(stage, queues[number], queues[number + 1]))
            for number, stage in enumerate(self._stages)
        ]
        await self._feed(source, queues[0])
        await asyncio.gather(*workers)

    async def _feed(self, source, queue):
        async for page in source.pages():
            for record in page:
                await queue.put([record])
                self.fed += 1
        await queue.put(END)

    async def _work(self, stage, incoming, outgoing):
        while True:
            records = await incoming.get()
            if records is END:
                break
            records = stage.process(records)
            if outgoing is not None and records:
                await outgoing.put(records)
        if outgoing is not None:
            await outgoing.put(END)
