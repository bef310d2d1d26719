"""Take orders and keep visitors informed while a report is made."""
import asyncio

from shop.database import Database
from shop.orders import Orders
from shop.report import Report


async def sell(orders):
    for number in range(14):
        await asyncio.sleep(0.02)
        await orders.take("a%d" % (number % 20))


async def inform(visitor, steps):
    for _ in range(steps):
        await asyncio.sleep(0.01)
    return visitor


async def main():
    database = Database()
    connection = database.connect()
    report = Report(database, 6)
    report.start()
    await asyncio.gather(sell(Orders(connection)), inform("guest", 90))
    report.join()
    connection.close()
    database.close()
    print("%d sums" % len(report.sums))


if __name__ == "__main__":
    asyncio.run(main())
