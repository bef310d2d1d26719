"""Brings events to the plug-ins that want them."""
import logging
import time
from contextlib import asynccontextmanager

log = logging.getLogger("bot.dispatcher")

SLOW = 2.0


class Dispatcher:
    def __init__(self):
        self._handlers = {}
        self.failures = []
        self.handled = 0

    def subscribe(self, name, kinds, handler):
        for kind in kinds:
            self._handlers.setdefault(kind, []).append((name, handler))

    async def publish(self, event):
        """Returns how many plug-ins handled the event."""
        handlers = self._handlers.get(event.kind, [])
        before = self.handled
        for name, handler in handlers:
            async with self._reported(name, event):
                await handler(event)
        return self.handled - before

    @asynccontextmanager
    async def _reported(self, name, event):
        started = time.monotonic()
        try:
            yield
            self.handled += 1
        except Exception as error:
            self.failures.append((name, event.key))
            log.info("%s failed for %s: %s", name, event.key, error)
        if time.monotonic() - started > SLOW:
            log.warning("%s took too long for %s", name, event.key)
