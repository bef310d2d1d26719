"""The application and its only handler."""
import asyncio
import functools
import json

from middlewares import authenticated, counted, numbered, yielding


class Application:
    def __init__(self):
        handler = self.item
        for middleware in (authenticated, numbered, yielding, counted):
            handler = functools.partial(middleware, handler)
        self.handle = handler

    async def item(self, request):
        await asyncio.sleep(0.07)
        return json.dumps({"item": request["path"].rpartition("/")[2], "for": request["user"]})
