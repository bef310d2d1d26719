"""A chat of ten sessions."""
import asyncio

from hub import Hub

MESSAGES = 45


async def listen(queue):
    heard = 0
    while True:
        if await queue.get() == "bye":
            return heard
        heard += 1


async def main():
    hub = Hub()
    listeners = [asyncio.ensure_future(listen(hub.join("guest %d" % number))) for number in range(10)]
    for number in range(MESSAGES):
        await hub.send("message %d" % number)
    await hub.send("bye")
    heard = await asyncio.gather(*listeners)
    print("%d delivered, %d heard" % (hub.delivered, sum(heard)))


if __name__ == "__main__":
    asyncio.run(main())
