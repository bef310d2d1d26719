"""Finds the cheapest offer that is in stock."""
import asyncio

OPTIONS = {"currency": "EUR", "shipping": {"country": "de", "express": False}, "limit": 1}


class Comparison:
    def __init__(self, shops):
        self.shops = shops
        self.offers = 0

    async def cheapest(self, article):
        offers = await asyncio.gather(*(shop.offer(article, OPTIONS) for shop in self.shops))
        self.offers += len(offers)
        loop = asyncio.get_running_loop()
        stocks = await asyncio.gather(
            *(loop.run_in_executor(None, shop.in_stock, article) for shop in self.shops)
        )
        available = [offer for offer, stock in zip(offers, stocks) if stock]
        return min(available or offers, key=lambda offer: offer["cents"])["shop"]
