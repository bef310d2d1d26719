"""Books orders in sqlite and tells the customers."""
import asyncio

from database import Database
from orders import Orders

ORDERS = 24


async def main():
    database = Database()
    orders = Orders(database)
    await asyncio.gather(*(orders.book("customer%d" % (number % 7), number) for number in range(ORDERS)))
    count, total = database.summary()
    database.close()
    print("%d orders, %d in total, %d notes" % (count, total, orders.notified))


if __name__ == "__main__":
    asyncio.run(main())
