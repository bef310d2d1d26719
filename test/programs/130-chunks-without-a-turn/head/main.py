"""Imports a price list while a shop goes on answering."""
import asyncio

from importer import PriceList
from shop import Customer

CUSTOMERS = 6
STEPS = 50


async def main():
    prices = PriceList(rows=360_000)
    customers = [Customer(number, STEPS) for number in range(CUSTOMERS)]
    await asyncio.gather(prices.load(), *(customer.visit() for customer in customers))
    print("%d prices, %d pages" % (prices.count, sum(customer.pages for customer in customers)))


if __name__ == "__main__":
    asyncio.run(main())
