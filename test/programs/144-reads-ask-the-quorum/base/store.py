"""A store with replicas at different distances."""
import asyncio
import enum
from dataclasses import dataclass

DISTANCE = {"near": 0.02, "mid": 0.08, "far": 0.15}


class Level(enum.Enum):
    ONE = 1
    QUORUM = 2
    ALL = 3


@dataclass(frozen=True)
class Read:
    key: str
    level: Level = Level.ONE


class Store:
    def __init__(self, replicas):
        self._delays = sorted(DISTANCE[name] for name in replicas)

    async def execute(self, read):
        await asyncio.sleep(self._delays[read.level.value - 1])
        return {"key": read.key, "name": read.key.title()}
