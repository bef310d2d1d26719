"""The job itself."""
from .settings import Settings
from .source import OrderSource
from .target import OrderTable

LEAST_CENTS = 50


def normalised(order):
    return order["id"], order["who"].strip().lower(), order["cents"]


async def run():
    table = OrderTable()
    async for orders in OrderSource(Settings()):
        table.insert(normalised(order) for order in orders if order["cents"] > LEAST_CENTS)
    print(table.totals())
    table.close()
