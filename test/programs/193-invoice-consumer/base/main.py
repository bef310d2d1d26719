"""Consume the invoice queue until it is drained."""
import argparse
import asyncio
import logging

from broker import Broker
from consumer import Consumer
from handlers import InvoiceHandler


async def run(options):
    broker = Broker(options.messages)
    handler = InvoiceHandler()
    consumer = Consumer(broker, handler, prefetch=options.prefetch)
    await consumer.run()
    print("%d messages acknowledged, %d rejected, %d invoices" % (broker.acked, broker.rejected, len(handler.invoices)))


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=40)
    parser.add_argument("--prefetch", type=int, default=8)
    asyncio.run(run(parser.parse_args()))
