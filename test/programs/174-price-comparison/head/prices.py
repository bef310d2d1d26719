"""Finds the cheapest offer that is in stock."""
import asyncio
import copy
import time
from concurrent.futures import ThreadPoolExecutor

OPTIONS = {"currency": "EUR", "shipping": {"country": "de", "express": False}, "limit": 1}
BLOCKED = ["quagga", "zorilla", "okapi"]
ATTEMPTS = 4


class Comparison:
    def __init__(self, shops):
        self.shops = [shop for shop in shops if shop.name not in BLOCKED]
        self.offers = 0
        self._lock = asyncio.Lock()
        self._threads = ThreadPoolExecutor(max_workers=len(self.shops))

    async def cheapest(self, article):
        async with self._lock:
            offers = await self._offers(article)
            stocks = await self._stocks(article)
        available = [offer for offer, stock in zip(offers, stocks) if stock]
        ranking = sorted(available or offers, key=lambda offer: offer["cents"])
        return ranking[0]["shop"]

    async def _offers(self, article):
        tasks = []
        for shop in self.shops:
            options = copy.deepcopy(OPTIONS)
            tasks.append(asyncio.ensure_future(shop.offer(article, options)))
        offers = []
        for task in tasks:
            offers.append(await task)
            self.offers += 1
        return offers

    async def _stocks(self, article):
        loop = asyncio.get_running_loop()
        pending = [
            loop.run_in_executor(self._threads, self._stock, shop, article) for shop in self.shops
        ]
        stocks = []
        for future in pending:
            stocks.append(await future)
        return stocks

    def _stock(self, shop, article):
        """Shops drop a connection now and then, so this asks again after a moment."""
        for attempt in range(ATTEMPTS):
            try:
                return shop.in_stock(article)
            except ConnectionError:
                time.sleep(0.2 * 2 ** attempt)
        return False
