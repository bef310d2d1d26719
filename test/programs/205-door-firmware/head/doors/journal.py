"""Notes on the progress of a rollout, shared by all workers."""
import asyncio
from contextlib import asynccontextmanager

INTERVAL = 0.05


class Journal:
    def __init__(self):
        self._latest = {}
        self._lock = asyncio.Lock()
        self.notes = 0
        self.reports = []

    async def note(self, name, text):
        async with self._lock:
            self._latest[name] = text
            self.notes += 1
        await asyncio.sleep(0)

    @asynccontextmanager
    async def reporting(self):
        reporter = asyncio.ensure_future(self._report())
        try:
            yield
        finally:
            reporter.cancel()
            await asyncio.wait([reporter])

    async def _report(self):
        while True:
            await asyncio.sleep(INTERVAL)
            async with self._lock:
                self.reports.append("%d doors, %d notes" % (len(self._latest), self.notes))
