"""Runs jobs unless the day is a holiday."""
import asyncio

from .holidays import is_holiday


class Runner:
    def __init__(self):
        self.done = self.postponed = 0

    async def run(self, name, day):
        if is_holiday(day):
            self.postponed += 1
        else:
            await asyncio.sleep(0.05)
            self.done += bool(name)
