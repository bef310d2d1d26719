"""Download a release with four connections."""
import asyncio
from collections import deque

from mirror import download

CONNECTIONS = 4
FILES = [("lib%02d.whl" % number, 70) for number in range(24)] + [("model%d.bin" % number, 300) for number in range(8)]


async def connection(waiting):
    total = 0
    while waiting:
        _, size = await download(*waiting.popleft())
        total += size
    return total


async def main():
    waiting = deque(sorted(FILES, key=lambda file: -file[1]))
    totals = await asyncio.gather(*(connection(waiting) for _ in range(CONNECTIONS)))
    print("%d kB in %d files" % (sum(totals), len(FILES)))


if __name__ == "__main__":
    asyncio.run(main())
