"""Brings events to the plug-ins that want them."""
import asyncio
import logging

log = logging.getLogger("bot.dispatcher")


class Dispatcher:
    def __init__(self):
        self._handlers = {}
        self.failures = []

    def subscribe(self, name, kinds, handler):
        for kind in kinds:
            self._handlers.setdefault(kind, []).append((name, handler))

    async def publish(self, event):
        """Returns how many plug-ins handled the event."""
        handlers = self._handlers.get(event.kind, [])
        results = await asyncio.gather(
            *(handler(event) for _, handler in handlers), return_exceptions=True
        )
        handled = 0
        for (name, _), result in zip(handlers, results):
            if isinstance(result, Exception):
                self.failures.append((name, event.key))
                log.info("%s failed for %s", name, event.key)
            else:
                handled += 1
        return handled
