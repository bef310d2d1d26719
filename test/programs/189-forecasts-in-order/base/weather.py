"""Forecasts of several providers for one place."""
import asyncio
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Forecast:
    provider: str
    place: str
    degrees: float


class Provider:
    """A provider answers after a while that is its own."""

    def __init__(self, name, delay, seed):
        self.name = name
        self._delay = delay
        self._random = random.Random(seed)
        self.asked = 0

    async def forecast(self, place):
        self.asked += 1
        await asyncio.sleep(self._delay)
        return Forecast(self.name, place, round(10 + 12 * self._random.random(), 1))


PROVIDERS = (("metro", 0.09), ("nimbus", 0.14), ("isobar", 0.11), ("cirrus", 0.18), ("gale", 0.06), ("front", 0.13))


def providers():
    return [Provider(name, delay, seed) for seed, (name, delay) in enumerate(PROVIDERS)]
