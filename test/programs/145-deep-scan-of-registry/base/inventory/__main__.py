import asyncio
import os

from .client import Client

IMAGES = 30
AT_ONCE = 5


async def main():
    client = Client(int(os.environ["PORT"]))
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(number):
        async with gate:
            return await client.layers("image-%02d" % number)

    layers = await asyncio.gather(*(one(number) for number in range(IMAGES)))
    print("%d images, %d layers" % (len(layers), sum(layers)))


if __name__ == "__main__":
    asyncio.run(main())
