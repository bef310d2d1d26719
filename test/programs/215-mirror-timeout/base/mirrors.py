"""A list of mirrors, the preferred one first."""
import asyncio

from http10 import get


class NoMirror(Exception):
    """No mirror has answered."""


class MirrorList:
    def __init__(self, settings):
        self._settings = settings
        self.fallbacks = 0

    async def fetch(self, name):
        for _ in range(self._settings.rounds):
            for position, mirror in enumerate(self._settings.mirrors):
                path = "/%s/%s" % (mirror, name)
                try:
                    text = await asyncio.wait_for(
                        get(self._settings.port, path), self._settings.timeout)
                except (asyncio.TimeoutError, ConnectionError):
                    continue
                self.fallbacks += position > 0
                return text
        raise NoMirror(name)
