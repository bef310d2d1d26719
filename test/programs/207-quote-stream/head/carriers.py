"""The carriers and what their price services do."""
import asyncio
import functools
from dataclasses import dataclass


class CarrierError(Exception):
    """The carrier does not take the parcel."""


def logged(method):
    """Count the calls of a carrier method."""
    @functools.wraps(method)
    async def wrapper(self, *args):
        wrapper.calls += 1
        return await method(self, *args)
    wrapper.calls = 0
    return wrapper


@dataclass(frozen=True)
class Carrier:
    name: str
    base_price: float
    per_kilo: float
    limit: int
    latency: float

    @logged
    async def quote(self, weight):
        await asyncio.sleep(self.latency)
        if weight > self.limit:
            raise CarrierError("%s: over %d g" % (self.name, self.limit))
        return self.base_price + self.per_kilo * weight / 1000


CARRIERS = (
    Carrier("alba", 3.9, 1.1, 5000, 0.21),
    Carrier("bluebox", 4.2, 0.9, 2000, 0.12),
    Carrier("cargo24", 2.9, 1.9, 1000, 0.27),
    Carrier("dash", 5.5, 0.4, 9000, 0.16),
    Carrier("eilbote", 3.1, 1.6, 3000, 0.30),
    Carrier("fleet", 4.8, 0.7, 7000, 0.09),
    Carrier("gopost", 3.4, 1.3, 1000, 0.24),
)
