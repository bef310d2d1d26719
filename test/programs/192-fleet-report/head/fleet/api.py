"""Stand-in for the remote fleet service: every call is a round trip."""
import asyncio

ROUND_TRIP = 0.03


class FleetApi:
    def __init__(self, sites, machines):
        self._sites = sites
        self._machines = machines
        self.calls = 0

    async def _reply(self, value):
        self.calls += 1
        await asyncio.sleep(ROUND_TRIP)
        return value

    async def sites(self):
        return await self._reply(["site-%d" % number for number in range(self._sites)])

    async def machines(self, site):
        return await self._reply(["%s/machine-%d" % (site, number) for number in range(self._machines)])

    async def status(self, machine):
        return await self._reply({"machine": machine, "hours": len(machine) * 31 % 97, "faults": len(machine) % 3})
