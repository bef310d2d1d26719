"""Collects what the cloud knows of controllers and their zones."""
from typing import Dict, Sequence

from cloud import Cloud

Zones = Dict[int, int]


class Refresher:
    """Knows which questions a refresh consists of."""

    def __init__(self, cloud: Cloud, zones: int):
        self.cloud = cloud
        self.zones = zones
        self.last: Dict[str, Zones] = {}

    async def landscape(self, name: str, device: int, zone: int) -> int:
        """How much water a zone needs."""
        return await self.cloud.get(f"/landscapes/{name}/{device}/{zone}")

    async def controller(self, name: str) -> Zones:
        """The zones of a controller."""
        device = await self.cloud.get(f"/devices/{name}")
        landscapes = {
            zone: await self.landscape(name, device, zone)
            for zone in range(self.zones)
        }
        return landscapes

    async def refresh(self, names: Sequence[str]) -> Dict[str, Zones]:
        self.last = {name: await self.controller(name) for name in names}
        return self.last
