"""Look up addresses in five rounds."""
import asyncio

from group import Group

NAMES = 30


class Directory:
    async def address(self, name):
        await asyncio.sleep(0.2 + len(name) % 3 * 0.01)
        return name.upper()


async def look_up(directory, names):
    async with Group(limit=64) as group:
        for name in names:
            group.start(directory.address(name))
        return [await group.next() for _ in names]


async def main():
    directory = Directory()
    addresses = set()
    for step in range(5):
        addresses.update(await look_up(directory, ["host-%d" % (step * NAMES + n) for n in range(NAMES)]))
    print(len(addresses), "addresses")


if __name__ == "__main__":
    asyncio.run(main())
