"""Consumes the partitions of a topic and stores the records."""
import asyncio

from consumer import Consumer
from fakeclient import Client

PARTITIONS = 5
BATCHES = 8


class Store:
    def __init__(self):
        self.rows = 0
        self.offsets = {}

    async def insert(self, partition, records):
        await asyncio.sleep(0.004)
        self.rows += len(records)
        self.offsets[partition] = records[-1]


async def main():
    store = Store()
    consumers = [Consumer(Client(number, BATCHES), store) for number in range(PARTITIONS)]
    await asyncio.gather(*(consumer.run() for consumer in consumers))
    print(store.rows, "rows,", sum(store.offsets.values()), "is the sum of the offsets")


if __name__ == "__main__":
    asyncio.run(main())
