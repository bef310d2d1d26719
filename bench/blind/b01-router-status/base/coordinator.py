"""Collects the status of a router."""
import asyncio

from rci import RciClient


class StatusCoordinator:
    """Asks for everything that the dashboard shows."""

    def __init__(self, client: RciClient):
        self.client = client
        self.sections: dict = {}

    async def refresh(self) -> dict:
        uptime = await self.client.ask("show version")
        interfaces, clients, mesh, usb, traffic, ping = await asyncio.gather(
            self.client.ask("show interface"),
            self.client.ask("show ip hotspot"),
            self.client.ask("show mws member"),
            self.client.ask("show media"),
            self.client.ask("show interface stat"),
            self.client.ask("show ping-check"),
        )
        self.sections = {
            "interfaces": interfaces,
            "clients": clients,
            "mesh": mesh,
            "usb": usb,
            "traffic": traffic,
            "ping": ping,
        }
        wifi = await self.client.ask(f"show interface wifi {interfaces}")
        return {"uptime": uptime, "sections": {**self.sections, "wifi": wifi}}
