"""Work through a backlog of messages."""
import asyncio

from broker import Broker
from consumer import Consumer


async def main():
    consumer = Consumer(Broker(40_000))
    await asyncio.gather(consumer.consume(), consumer.keep_alive(120))
    print(consumer.seen, consumer.digest.hex()[:12])


if __name__ == "__main__":
    asyncio.run(main())
