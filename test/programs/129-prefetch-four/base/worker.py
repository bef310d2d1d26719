"""A worker takes jobs from the broker until there are none."""
PREFETCH = 1


class Worker:
    def __init__(self, name, broker, prefetch=PREFETCH):
        self.name = name
        self._broker = broker
        self._prefetch = prefetch
        self.done = 0

    async def run(self):
        while True:
            jobs = await self._broker.reserve(self._prefetch)
            if not jobs:
                return
            for job in jobs:
                await job.perform()
                self.done += 1
