"""Write measurements to a topic of the broker, one producer for each partition."""
import asyncio
import os

from measurements import batches
from producer import Producer
from wire import Link

TOPIC = "measurements"
PARTITIONS = 6
BATCHES = 34


async def fill(partition, port):
    link = await Link.open("127.0.0.1", port)
    producer = Producer(link, TOPIC, partition)
    try:
        for records in batches(partition, BATCHES):
            await producer.send(records)
    finally:
        link.close()
    return producer.offset


async def main():
    port = int(os.environ["PORT"])
    offsets = await asyncio.gather(*(fill(partition, port) for partition in range(PARTITIONS)))
    print("%d partitions, %d records" % (len(offsets), sum(offsets)))


if __name__ == "__main__":
    asyncio.run(main())
