"""A game server: moves all entities of a world, tick by tick, while players ping."""
import asyncio

from world import World

TICKS = 400
PLAYERS = 8


class Player:
    def __init__(self, name):
        self.name = name
        self.pings = 0

    async def play(self, stopped):
        while not stopped.is_set():
            await asyncio.sleep(0.02)
            self.pings += 1


async def main():
    world = World(entities=400)
    players = [Player("player-%d" % number) for number in range(PLAYERS)]
    stopped = asyncio.Event()
    tasks = [asyncio.ensure_future(player.play(stopped)) for player in players]
    try:
        for _ in range(TICKS):
            await world.tick()
    finally:
        stopped.set()
    await asyncio.gather(*tasks)
    print("tick %d, centre %d" % (world.now, world.centre()))


if __name__ == "__main__":
    asyncio.run(main())
