"""A lock that another instance gives back after a moment."""
import time

TRIES = 6
PAUSE_SECONDS = 0.03


class Lock:
    def __init__(self, name):
        self.name = name
        self.tries = 0

    def _taken(self):
        self.tries += 1
        return self.tries < TRIES

    async def __aenter__(self):
        while self._taken():
            time.sleep(PAUSE_SECONDS)
        return self

    async def __aexit__(self, *error):
        self.tries = 0
