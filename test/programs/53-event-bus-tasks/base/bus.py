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
        for handler in handlers:
            answer = handler(data)
            if inspect.isawaitable(answer):
                await answer
