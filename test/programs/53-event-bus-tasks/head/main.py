"""Count what the sensors of a house report."""
import asyncio

from bus import Bus

KINDS = ("motion", "door", "light")
HANDLERS = 50
EVENTS = 3_200


class Counter:
    def __init__(self):
        self.seen = 0

    async def handle(self, data):
        self.seen += data


async def main():
    bus = Bus()
    counters = [Counter() for _ in range(HANDLERS)]
    for kind in KINDS:
        for counter in counters:
            bus.on(kind, counter.handle)
    for number in range(EVENTS):
        await bus.publish(KINDS[number % 3], number % 2)
    print("seen", sum(counter.seen for counter in counters))


if __name__ == "__main__":
    asyncio.run(main())
