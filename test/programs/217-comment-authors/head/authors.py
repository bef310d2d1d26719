"""Looks up the authors of comments; each author is asked for once."""
import asyncio


class AuthorDirectory:
    def __init__(self, api):
        self._api = api
        self._lock = asyncio.Lock()
        self._lookups = {}

    async def _lookup(self, key):
        author = await self._api.author(key)
        return author["name"]

    async def name(self, key):
        async with self._lock:
            lookup = self._lookups.get(key)
            if lookup is None:
                lookup = asyncio.ensure_future(self._lookup(key))
                self._lookups[key] = lookup
        return await asyncio.shield(lookup)
