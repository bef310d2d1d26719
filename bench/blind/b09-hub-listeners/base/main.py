"""Replays a recorded afternoon of a house through its event bus."""
import asyncio

from bus import Bus
from listeners import attach_all

EVENTS = 3000


def recorded():
    kinds = ("motion", "light", "door", "power")
    for number in range(EVENTS):
        yield kinds[number * 7 % 4], number * 13 % 401


async def replay(bus: Bus) -> int:
    fired = 0
    for kind, value in recorded():
        await bus.fire(kind, value)
        fired += 1
    return fired


async def main() -> None:
    bus = Bus()
    state = attach_all(bus, rooms=5)
    fired = await replay(bus)
    print("fired", fired, "state", sorted(state.items())[:2], sum(state.values()))


if __name__ == "__main__":
    asyncio.run(main())
