"""Simulations: most are short, some take long."""
import asyncio
import zlib
from typing import List, NamedTuple


class Task(NamedTuple):
    name: str
    seconds: float

    async def run(self) -> int:
        await asyncio.sleep(self.seconds)
        return zlib.crc32(self.name.encode()) % 1000


def batch() -> List[Task]:
    tasks = []
    for number in range(20):
        long = number in (12, 13, 14, 15)
        tasks.append(Task(f"simulation-{number:02}", 0.26 if long else 0.04))
    return tasks
