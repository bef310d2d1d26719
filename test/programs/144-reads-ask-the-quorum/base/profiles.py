"""Profiles of users."""
from store import Read


class Profiles:
    def __init__(self, store):
        self._store = store
        self.reads = 0

    async def name(self, user):
        row = await self._row(user)
        return row["name"]

    async def _row(self, user):
        self.reads += 1
        return await self._store.execute(Read(user))
