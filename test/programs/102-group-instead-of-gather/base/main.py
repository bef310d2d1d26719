"""Look up addresses in five rounds."""
import asyncio

NAMES = 30


class Directory:
    async def address(self, name):
        await asyncio.sleep(0.2 + len(name) % 3 * 0.01)
        return name.upper()


async def look_up(directory, names):
    return await asyncio.gather(*(directory.address(name) for name in names))


async def main():
    directory = Directory()
    addresses = set()
    for step in range(5):
        addresses.update(await look_up(directory, ["host-%d" % (step * NAMES + n) for n in range(NAMES)]))
    print(len(addresses), "addresses")


if __name__ == "__main__":
    asyncio.run(main())
