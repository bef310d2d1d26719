"""Deliver the events of many customers to their webhooks with a few workers."""
import asyncio

from delivery import Delivery
from events import backlog
from settings import Settings


async def main():
    settings = Settings()
    delivery = Delivery(settings)
    await delivery.start()
    for event in backlog(settings.events):
        delivery.enqueue(event)
    await delivery.drain()
    summary = delivery.summary()
    print("%(delivered)d events for %(customers)d customers" % summary)


if __name__ == "__main__":
    asyncio.run(main())
