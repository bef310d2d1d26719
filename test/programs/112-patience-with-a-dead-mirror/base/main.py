"""Fetch an index and what it names; each file names the next."""
import asyncio

from fetcher import Mirror, fetch


async def main():
    mirrors = [Mirror("north", False), Mirror("south", True)]
    path = "index"
    for step in range(3):
        path = "%s/%d" % ((await fetch(mirrors, path)).split()[0], step)
    print(path)


if __name__ == "__main__":
    asyncio.run(main())
