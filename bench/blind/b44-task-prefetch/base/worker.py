"""A worker takes tasks until there are none."""


class Worker:
    def __init__(self, broker, name, prefetch=1):
        self.broker = broker
        self.name = name
        self.prefetch = prefetch
        self.done = []

    async def run(self):
        while True:
            reserved = await self.broker.reserve(self.prefetch)
            if not reserved:
                return
            for task in reserved:
                await self.broker.acknowledge(task.name, await task.run())
                self.done.append(task.name)
