"""Sends telegrams to shutters; the radio allows one every 20 ms."""
import asyncio

from radio import Radio

SHUTTERS = 12
TELEGRAMS = 5


async def move(radio, shutter):
    for step in range(TELEGRAMS):
        await radio.send("shutter-%d" % shutter, step)


async def main():
    radio = Radio()
    await asyncio.gather(*(move(radio, shutter) for shutter in range(SHUTTERS)))
    print(radio.sent, "telegrams")


if __name__ == "__main__":
    asyncio.run(main())
