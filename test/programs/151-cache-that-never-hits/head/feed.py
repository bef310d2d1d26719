"""A feed of pictures: forty at a time."""
import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    number: int
    width: int
    height: int


async def pictures(count):
    for number in range(count):
        if number % 90 == 0:
            await asyncio.sleep(0.02)
        yield Picture(number, 600 + number % 500, 400 + number % 300)
