"""Pages of pull requests with their details."""


class PullRequest:
    def __init__(self, number, title, review):
        self.number = number
        self.title = title
        self.review = review

    @property
    def approved(self):
        return self.review["state"] == "approved"


class Repository:
    """The pull requests of one repository, newest first."""

    PAGE = 25

    def __init__(self, client, name, drafts=True):
        self._client = client
        self.name = name
        self._drafts = drafts

    def _wanted(self, entry):
        return self._drafts or not entry["title"].startswith("Draft:")

    async def _load(self, entry):
        review = await self._client.get("/repos/%s/pulls/%d/reviews" % (self.name, entry["number"]))
        return PullRequest(entry["number"], entry["title"], review)

    async def _pages(self):
        page = 1
        while True:
            entries = await self._client.get("/repos/%s/pulls?page=%d&size=%d" % (self.name, page, self.PAGE))
            if not entries:
                return
            yield entries
            page += 1

    async def pulls(self):
        """The wanted pull requests in the order of the listing."""
        async for entries in self._pages():
            for entry in filter(self._wanted, entries):
                yield await self._load(entry)
