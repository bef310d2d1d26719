"""The world and what moves in it."""
import asyncio
from dataclasses import dataclass

WIDTH = 1000


@dataclass
class Entity:
    number: int
    x: int
    speed: int

    def move(self):
        x = self.x + self.speed
        self.x = x % WIDTH


class World:
    def __init__(self, entities):
        self._entities = [Entity(n, n * 37 % WIDTH, n % 11 - 5) for n in range(entities)]
        self.now = 0

    async def tick(self):
        for entity in self._entities:
            entity.move()
            await self._breathe()
        self.now += 1

    async def _breathe(self):
        """Lets the players have their turn."""
        await asyncio.sleep(0)

    def centre(self):
        return sum(entity.x for entity in self._entities) // len(self._entities)
