"""Moves rows from a reader to a writer."""
import asyncio

BATCH = 400

async def read(rows, queue):
    for start in range(0, len(rows), BATCH):
        await queue.put(rows[start:start + BATCH])
    await queue.put(None)


async def write(queue, table):
    while True:
        batch = await queue.get()
        if batch is None:
            return
        for row in batch:
            table[row["id"]] = row["value"]


async def transfer(rows):
    queue = asyncio.Queue(maxsize=1)
    table = {}
    await asyncio.gather(read(rows, queue), write(queue, table))
    return table
