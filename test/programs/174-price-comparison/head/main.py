"""Compare the prices of articles in several shops."""
import asyncio

from prices import Comparison
from shops import Shop

ARTICLES = ["article-%02d" % number for number in range(12)]
SHOPS = {"nile": 0.05, "otter": 0.07, "quelle": 0.04, "zebra": 0.06}


async def main():
    shops = [Shop(name, delay) for name, delay in SHOPS.items()]
    comparison = Comparison(shops)
    best = {}
    for article in ARTICLES:
        best[article] = await comparison.cheapest(article)
    print("%d articles, %d offers" % (len(best), comparison.offers))
    print(", ".join("%s at %s" % item for item in sorted(best.items())[:3]))


if __name__ == "__main__":
    asyncio.run(main())
