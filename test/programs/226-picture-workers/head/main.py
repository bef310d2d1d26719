"""Resizes pictures with workers."""
import asyncio

WORKERS = 3


async def resize(picture):
    await asyncio.sleep(0.04)
    return picture * 2


async def worker(queue, done):
    while True:
        picture = await queue.get()
        done.append(await resize(picture))
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    done = []
    workers = [asyncio.create_task(worker(queue, done)) for _ in range(WORKERS)]
    for picture in range(72):
        await queue.put(picture)
    await queue.join()
    for one in workers:
        one.cancel()
    print(len(done))


asyncio.run(main())
