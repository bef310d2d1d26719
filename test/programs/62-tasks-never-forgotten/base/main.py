"""Take pictures from a camera and upload them in the background."""
import asyncio

from background import Background

PICTURES = 500
SIZE = 300_000


async def upload(number):
    picture = bytes([number % 250 + 1]) * SIZE
    await asyncio.sleep(0.004)
    return picture[::-1]


async def main():
    background = Background()
    for number in range(PICTURES):
        background.start(upload(number))
        await asyncio.sleep(0.001)
    await background.finish()
    print("%d pictures taken" % PICTURES)


if __name__ == "__main__":
    asyncio.run(main())
