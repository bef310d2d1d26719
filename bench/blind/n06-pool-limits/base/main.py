"""Five workers take photographs from a queue and index them."""
import asyncio

from indexer import Indexer

PHOTOGRAPHS = 90
WORKERS = 5


async def work(indexer: Indexer, waiting: asyncio.Queue) -> None:
    while not waiting.empty():
        await indexer.index(waiting.get_nowait())


async def main() -> None:
    waiting: asyncio.Queue = asyncio.Queue()
    for number in range(PHOTOGRAPHS):
        waiting.put_nowait(f"photo-{number:03}")
    indexer = Indexer()
    await asyncio.gather(*(work(indexer, waiting) for _ in range(WORKERS)))
    indexer.close()
    print("photographs", len(indexer.found), "sum", sum(indexer.found.values()))


if __name__ == "__main__":
    asyncio.run(main())
