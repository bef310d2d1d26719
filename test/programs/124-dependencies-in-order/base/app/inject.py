"""Fills the parameters of handlers."""
import asyncio
import inspect


class Depends:
    def __init__(self, provider):
        self.provider = provider


def dependencies(handler):
    """Parameter names and providers of a handler."""
    parameters = inspect.signature(handler).parameters.values()
    return {p.name: p.default.provider for p in parameters if isinstance(p.default, Depends)}


class Injector:
    def __init__(self):
        self._known = {}

    def _plan(self, handler):
        if handler not in self._known:
            self._known[handler] = dependencies(handler)
        return self._known[handler]

    async def call(self, handler, request):
        values = await self._resolve(self._plan(handler), request)
        return await handler(request, **values)

    async def _resolve(self, plan, request):
        values = await asyncio.gather(*(provider(request) for provider in plan.values()))
        return dict(zip(plan, values))
