"""Imports the orders of the day."""

import asyncio

from shop.orders import Order, parse
from shop.warehouse import PAGES, fetch_page, running_warehouse


async def fetch_orders(port: int) -> list[Order]:
    pages = await asyncio.gather(*(fetch_page(port, number) for number in range(PAGES)))
    return [order for page in pages for order in parse(page)]


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
