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
        body = json.dumps(event)
        tasks = [asyncio.ensure_future(self._deliver(hook, body)) for hook in self._hooks]
        await asyncio.wait(tasks, timeout=DEADLINE)
        for task in tasks:
            self._count(task.done() and task.result())

    async def _deliver(self, hook, body):
        status = await hook.post(body)
        return 200 <= status < 300

    def _count(self, delivered):
        if delivered:
            self._delivered += 1
        else:
            self._failed += 1

    def report(self):
        return "%d delivered, %d failed" % (self._delivered, self._failed)
