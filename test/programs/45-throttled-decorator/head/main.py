"""Set the brightness of lamps step by step."""
import asyncio

from throttle import throttled

LAMPS = 12
STEPS = 30


class Lamp:
    def __init__(self, name):
        self.name = name
        self.allowed_at = 0.0
        self.level = 0

    @throttled(0.003)
    async def set_level(self, level):
        self.level = level
        return level


async def fade(lamp):
    for step in range(STEPS):
        await lamp.set_level(100 * step // STEPS)
    return lamp.level


async def main():
    lamps = [Lamp("lamp-%02d" % number) for number in range(LAMPS)]
    levels = await asyncio.gather(*(fade(lamp) for lamp in lamps))
    print("%d lamps at %d %%" % (len(levels), max(levels)))


if __name__ == "__main__":
    asyncio.run(main())
