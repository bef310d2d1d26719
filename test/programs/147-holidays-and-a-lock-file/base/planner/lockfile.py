"""A lock that another instance gives back after a moment."""
import asyncio

TRIES = 6
PAUSE_SECONDS = 0.01


class Lock:
    def __init__(self, name):
        self.name = name
        self.tries = 0

    def _taken(self):
        self.tries += 1
        return self.tries < TRIES

    async def __aenter__(self):
        while self._taken():
            await asyncio.sleep(PAUSE_SECONDS)
        return self

    async def __aexit__(self, *error):
        self.tries = 0
