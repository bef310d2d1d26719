"""Webhooks and their delivery."""
import asyncio
import json

DEADLINE = 8.0


class Hook:
    def __init__(self, url):
        self.url = url

    async def post(self, body):
        await asyncio.sleep(0.05)
        return 202 if body else 400


class Dispatcher:
    def __init__(self, hooks):
        self._hooks = list(hooks)
        self._delivered = self._failed = 0

    async def publish(self, event):
        body = json.dumps(event, sort_keys=True, separators=(",", ":"))
        deliveries = [self._deliver(hook, body) for hook in self._hooks]
        for delivery in deliveries:
            try:
                delivered = await asyncio.wait_for(delivery, DEADLINE)
            except asyncio.TimeoutError:
                delivered = False
            self._count(delivered)

    async def _deliver(self, hook, body):
        status = await hook.post(body)
        return 200 <= status < 300

    def _count(self, delivered):
        self._delivered += bool(delivered)
        self._failed += not delivered

    def report(self):
        return "%d delivered, %d failed" % (self._delivered, self._failed)
