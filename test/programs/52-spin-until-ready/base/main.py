"""Send a greeting once the link is up."""
import asyncio

from link import Link


async def main():
    link = Link()
    opening = asyncio.ensure_future(link.open())
    await asyncio.gather(*(link.send("hello %d" % number) for number in range(3)))
    await opening
    print(len(link.messages), "messages")


if __name__ == "__main__":
    asyncio.run(main())
