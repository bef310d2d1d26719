"""Updates the entities of some integrations for a while."""
import asyncio

from platforms import Platform
from startup import prepare

PLATFORMS = ("hue", "zwave", "samsungtv", "efergy", "snmp")
ROUNDS = 6


async def main() -> None:
    prepare(asyncio.get_running_loop())
    platforms = [Platform(name, entities=2) for name in PLATFORMS]
    states = []
    for turn in range(ROUNDS):
        for updated in await asyncio.gather(*(platform.update(turn) for platform in platforms)):
            states.extend(updated)
    print("updates", len(states), "sum", sum(states))


if __name__ == "__main__":
    asyncio.run(main())
