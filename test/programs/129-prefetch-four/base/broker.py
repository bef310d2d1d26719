"""The queue of jobs."""
import asyncio
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Job:
    name: str
    seconds: float

    async def perform(self):
        await asyncio.sleep(self.seconds)


class Broker:
    def __init__(self, jobs):
        self._jobs = deque(jobs)

    async def reserve(self, count):
        """Up to count jobs, none at the end."""
        await asyncio.sleep(0.002)
        return [self._jobs.popleft() for _ in range(min(count, len(self._jobs)))]
