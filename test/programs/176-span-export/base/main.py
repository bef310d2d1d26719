"""Check out the carts of a queue and trace each step."""
import argparse
import asyncio
import os
from dataclasses import dataclass, field

from tracing import CollectorExporter, SpanProcessor, Tracer

STOCK_DELAY = 0.12
PAYMENT_DELAY = 0.2


@dataclass
class Cart:
    number: int
    lines: list = field(default_factory=list)

    @property
    def total(self):
        return sum(price * count for price, count in self.lines)


class Checkout:
    """Reserves the goods of a cart and takes the payment."""

    def __init__(self, tracer):
        self._tracer = tracer
        self.taken = 0

    async def _reserve(self, cart):
        with self._tracer.span("reserve", cart=cart.number, lines=len(cart.lines)):
            await asyncio.sleep(STOCK_DELAY)

    async def _pay(self, cart):
        with self._tracer.span("pay", cart=cart.number) as span:
            await asyncio.sleep(PAYMENT_DELAY)
            span["attributes"]["total"] = cart.total
            self.taken += cart.total

    async def run(self, cart):
        with self._tracer.span("checkout", cart=cart.number):
            await self._reserve(cart)
            await self._pay(cart)


def sample_carts(count):
    for number in range(count):
        yield Cart(number, [(5 + number % 7, 1 + item) for item in range(1 + number % 4)])


async def main(count):
    exporter = CollectorExporter(int(os.environ["PORT"]))
    processor = SpanProcessor(exporter)
    checkout = Checkout(Tracer(processor))
    await asyncio.gather(*(checkout.run(cart) for cart in sample_carts(count)))
    processor.shutdown()
    print("%d taken, %d spans accepted" % (checkout.taken, exporter.accepted))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--carts", type=int, default=24)
    asyncio.run(main(parser.parse_args().carts))
