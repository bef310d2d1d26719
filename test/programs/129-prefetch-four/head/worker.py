"""A worker takes jobs from the broker until there are none."""
import logging

log = logging.getLogger(__name__)
PREFETCH = 4


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
                await self._perform(job)

    async def _perform(self, job):
        await job.perform()
        self.done += 1
        log.debug("%s: %s", self.name, job.name)
