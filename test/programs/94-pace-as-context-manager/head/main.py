"""Read the pages of an interface that allows twelve requests a second."""
import asyncio

from pace import Pace

PAGES = 15


class Interface:
    async def page(self, number):
        await asyncio.sleep(0.02)
        return list(range(number * 10, number * 10 + 10))


async def read_all(interface):
    entries = []
    pace = Pace(0.083)
    for number in range(PAGES):
        async with pace:
            entries += await interface.page(number)
    return entries


async def main():
    entries = await read_all(Interface())
    print("%d entries" % len(entries))


if __name__ == "__main__":
    asyncio.run(main())
