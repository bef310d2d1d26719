"""Looks up the authors of comments."""


class AuthorDirectory:
    def __init__(self, api):
        self._api = api

    async def name(self, key):
        author = await self._api.author(key)
        return author["name"]
