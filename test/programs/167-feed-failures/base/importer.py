"""Imports feeds with a fixed number of workers."""
import asyncio
import logging

from feeds import FeedError, count_products

log = logging.getLogger(__name__)


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
            self.failures.append((supplier.url, str(error)))

    def report(self, limit):
        for url, reason in self.failures[:limit]:
            yield "%s: %s" % (url, reason)
