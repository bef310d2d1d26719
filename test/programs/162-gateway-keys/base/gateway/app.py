"""The application: middlewares around the handlers."""
import asyncio
from dataclasses import dataclass

from .auth import Guard
from .keys import KeyStore

HANDLER_TIME = 0.02


@dataclass
class Request:
    tenant: str
    path: str
    token: str


class Application:
    def __init__(self, settings):
        self.settings = settings
        self.keys = KeyStore(settings)
        self.guard = Guard(self.keys, settings.public_paths)

    async def handle(self, request):
        allowed = await self.guard.check(request)
        if not allowed:
            return {"status": 403, "path": request.path}
        return await self._dispatch(request)

    async def _dispatch(self, request):
        await asyncio.sleep(HANDLER_TIME)
        return {"status": 200, "path": request.path}

    async def close(self):
        self.keys.close()
