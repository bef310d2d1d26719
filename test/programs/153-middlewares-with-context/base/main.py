"""An API in memory: some clients send requests one after another."""
import asyncio

from application import Application

CLIENTS = 10
REQUESTS = 14


async def client(application, number):
    total = 0
    for request in range(REQUESTS):
        total += len(await application.handle({"path": "/items/%d" % request, "user": "u%d" % number}))
    return total


async def main():
    application = Application()
    totals = await asyncio.gather(*(client(application, number) for number in range(CLIENTS)))
    print(sum(totals), "characters")


if __name__ == "__main__":
    asyncio.run(main())
