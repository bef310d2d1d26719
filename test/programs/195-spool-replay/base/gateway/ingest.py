"""Replays stored lines into the store."""
import asyncio
import logging

log = logging.getLogger(__name__)
BREATHE_EVERY = 100


class LogIngest:
    def __init__(self, store):
        self._store = store
        self.replayed = 0

    async def replay(self, reader):
        while True:
            line = await reader.readline()
            if not line:
                break
            self._handle(line.decode())
            self.replayed += 1
            if self.replayed % BREATHE_EVERY == 0:
                await asyncio.sleep(0)
        log.info("replayed %d lines", self.replayed)

    def _handle(self, line):
        when, sensor, *values = line.split()
        for item in values:
            quantity, _, value = item.partition("=")
            self._store.add(sensor, quantity, int(when), float(value))
