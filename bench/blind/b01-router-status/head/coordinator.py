"""Collects the status of a router.

What is asked for is a table now, so that a section can be left out of the dashboard, and a section
that fails keeps the value of the refresh before.
"""
from typing import Dict, NamedTuple

from rci import RciClient, RciError


class Section(NamedTuple):
    """A part of the dashboard and the command that fills it."""

    key: str
    command: str


SECTIONS = (
    Section("interfaces", "show interface"),
    Section("clients", "show ip hotspot"),
    Section("mesh", "show mws member"),
    Section("usb", "show media"),
    Section("traffic", "show interface stat"),
    Section("ping", "show ping-check"),
)


class StatusCoordinator:
    """Asks for everything that the dashboard shows."""

    def __init__(self, client: RciClient):
        self.client = client
        self.sections: Dict[str, int] = {}
        self.failed: Dict[str, int] = {}

    async def _section(self, section: Section, uptime: int) -> int:
        """The value of a section, or its last one if the router does not answer."""
        try:
            return await self.client.ask(section.command)
        except RciError:
            self.failed[section.key] = uptime
            return self.sections.get(section.key, 0)

    async def refresh(self) -> dict:
        uptime = await self.client.ask("show version")
        for section in SECTIONS:
            self.sections[section.key] = await self._section(section, uptime)
        wifi = await self.client.ask(f"show interface wifi {self.sections['interfaces']}")
        return {"uptime": uptime, "sections": {**self.sections, "wifi": wifi}}
