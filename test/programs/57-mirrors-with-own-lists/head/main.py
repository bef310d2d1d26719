"""Download a release with four connections."""
import asyncio

from mirror import download

CONNECTIONS = 4
FILES = [("lib%02d.whl" % number, 70) for number in range(24)] + [("model%d.bin" % number, 300) for number in range(8)]


async def connection(files):
    total = 0
    for name, size in files:
        _, size = await download(name, size)
        total += size
    return total


async def main():
    share = len(FILES) // CONNECTIONS
    parts = [FILES[number * share:(number + 1) * share] for number in range(CONNECTIONS)]
    totals = await asyncio.gather(*(connection(part) for part in parts))
    print("%d kB in %d files" % (sum(totals), len(FILES)))


if __name__ == "__main__":
    asyncio.run(main())
