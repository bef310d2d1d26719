"""The pages of the shop."""
import asyncio
from dataclasses import dataclass

from .fields import Field, Model

ORDER = Model(Field("number", int), Field("article", str, 40), Field("pieces", int, 500), Field("cents", int), Field("state", str, 12))
CUSTOMER = Model(Field("number", int), Field("name", str, 80), Field("city", str, 60))


@dataclass
class Order:
    number: int
    article: str
    pieces: int
    cents: int
    state: str


@dataclass
class Customer:
    number: int
    name: str
    city: str


async def orders(customer, page):
    await asyncio.sleep(0.002)
    first = page * 160
    return [
        Order(number, "article-%d" % (number % 77), number % 9 + 1, number * 31 % 9_000, "sent")
        for number in range(first, first + 160)
    ]


async def customers(customer, page):
    await asyncio.sleep(0.002)
    return [Customer(number, "customer %d" % number, "city %d" % (number % 9)) for number in range(page, page + 60)]


def register(app):
    app.route("/orders", ORDER)(orders)
    app.route("/customers", CUSTOMER)(customers)
