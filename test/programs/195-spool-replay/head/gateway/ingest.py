"""Replays stored lines into the store."""
import logging

log = logging.getLogger(__name__)


class LogIngest:
    def __init__(self, store):
        self._store = store
        self.replayed = 0

    async def replay(self, reader):
        async for line in reader:
            self._handle(line.decode())
            self.replayed += 1
        log.info("replayed %d lines", self.replayed)

    def _handle(self, line):
        when, sensor, *values = line.split()
        for item in values:
            quantity, _, value = item.partition("=")
            self._store.add(sensor, quantity, int(when), float(value))
