"""Render the pages of a shop for several visitors at once."""
import asyncio

from flags import FlagClient

VISITORS = 6
FEATURES = ("basket", "wishlist", "reviews")


async def visit(client, number):
    shown = []
    for feature in FEATURES:
        if await client.enabled("%s-%d" % (feature, number)):
            shown.append(feature)
    return number, shown


async def main():
    client = FlagClient()
    pages = await asyncio.gather(*(visit(client, number) for number in range(VISITORS)))
    print("%d pages, %d lookups" % (len(pages), client.lookups))


if __name__ == "__main__":
    asyncio.run(main())
