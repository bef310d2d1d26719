"""Client of the forge: one method, a few routes."""
import asyncio
import re

LISTING = re.compile(r"/repos/(\w+)/pulls\?page=(\d+)&size=(\d+)$")
REVIEWS = re.compile(r"/repos/(\w+)/pulls/(\d+)/reviews$")


class NotFound(Exception):
    """The forge has no such page."""


class Client:
    LISTING_DELAY = 0.08
    REVIEW_DELAY = 0.025

    def __init__(self, sizes):
        self._sizes = sizes
        self.requests = 0

    async def get(self, path):
        self.requests += 1
        listing = LISTING.match(path)
        if listing:
            return await self._listing(listing.group(1), int(listing.group(2)), int(listing.group(3)))
        review = REVIEWS.match(path)
        if review:
            return await self._review(int(review.group(2)))
        raise NotFound(path)

    async def _listing(self, name, page, size):
        await asyncio.sleep(self.LISTING_DELAY)
        last = self._sizes[name] - (page - 1) * size
        return [{"number": number, "title": "Change %d" % number}
                for number in range(last, max(0, last - size), -1)]

    async def _review(self, number):
        await asyncio.sleep(self.REVIEW_DELAY)
        return {"state": "approved" if number % 3 else "commented", "by": "reviewer-%d" % (number % 5)}
