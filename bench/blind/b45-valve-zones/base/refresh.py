"""Collects what the cloud knows of controllers and their zones."""
import asyncio


class Refresher:
    def __init__(self, cloud, zones):
        self.cloud = cloud
        self.zones = zones

    async def controller(self, name):
        device = await self.cloud.get(f"/devices/{name}")
        values = await asyncio.gather(
            *(self.cloud.get(f"/landscapes/{name}/{device}/{zone}") for zone in range(self.zones))
        )
        return dict(enumerate(values))

    async def refresh(self, names):
        return {name: await self.controller(name) for name in names}
