"""Moves rows from a reader to a writer."""
import asyncio


async def read(rows, queue):
    for row in rows:
        await queue.put(row)
    await queue.put(None)


async def write(queue, table):
    while True:
        row = await queue.get()
        if row is None:
            return
        table[row["id"]] = row["value"]


async def transfer(rows):
    queue = asyncio.Queue(maxsize=1)
    table = {}
    await asyncio.gather(read(rows, queue), write(queue, table))
    return table
