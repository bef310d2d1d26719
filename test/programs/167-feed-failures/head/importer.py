"""Imports feeds with a fixed number of workers."""
import asyncio
import logging
import traceback
from dataclasses import dataclass

from feeds import FeedError, count_products

log = logging.getLogger(__name__)


@dataclass
class Failure:
    url: str
    error: FeedError

    @property
    def place(self):
        """Function and line where the feed was rejected."""
        last = traceback.extract_tb(self.error.__traceback__)[-1]
        return "%s, line %d" % (last.name, last.lineno)


class Importer:
    def __init__(self, parallel):
        self.parallel = parallel
        self.products = 0
        self.failures = []

    async def run(self, suppliers):
        waiting = iter(suppliers)
        await asyncio.gather(*(self._worker(waiting) for _ in range(self.parallel)))

    async def _worker(self, waiting):
        for supplier in waiting:
            await self._import(supplier)

    async def _import(self, supplier):
        try:
            self.products += count_products(await supplier.download())
        except FeedError as error:
            log.debug("%s: %s", supplier.url, error)
            self.failures.append(Failure(supplier.url, error))

    def report(self, limit):
        for failure in self.failures[:limit]:
            yield "%s: %s (%s)" % (failure.url, failure.error, failure.place)
