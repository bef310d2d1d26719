"""Delivers events to handlers."""
import asyncio
import inspect


class Bus:
    def __init__(self):
        self._handlers = {}

    def on(self, kind, handler):
        self._handlers.setdefault(kind, []).append(handler)

    async def publish(self, kind, data):
        handlers = self._handlers.get(kind, ())
        await asyncio.gather(*(asyncio.ensure_future(self._call(handler, data)) for handler in handlers))

    async def _call(self, handler, data):
        answer = handler(data)
        if inspect.isawaitable(answer):
            await answer
