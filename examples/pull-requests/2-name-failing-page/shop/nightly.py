"""Imports the orders of the day."""

import asyncio
from typing import NamedTuple

from shop.warehouse import PAGES, fetch_page, running_warehouse


class Order(NamedTuple):
    number: int
    customer: str
    total: float


def parse(page: str) -> list[Order]:
    rows = (line.split(",") for line in page.splitlines())
    return [Order(int(number), customer, float(total)) for number, customer, total in rows]


async def fetch_orders(port: int) -> list[Order]:
    orders: list[Order] = []
    for number in range(PAGES):
        try:
            orders += parse(await fetch_page(port, number))
        except OSError as error:
            raise RuntimeError(f"page {number} of the warehouse could not be fetched") from error
    return orders


async def build_index(orders: list[Order]) -> dict[str, list[Order]]:
    index: dict[str, list[Order]] = {}
    for order in orders:
        index.setdefault(order.customer, []).append(order)
    return index


async def main(port: int) -> None:
    orders = await fetch_orders(port)
    index = await build_index(orders)
    print(f"{len(orders)} orders of {len(index)} customers, {sum(order.total for order in orders):.2f} in all")


if __name__ == "__main__":
    with running_warehouse() as port:
        asyncio.run(main(port))
