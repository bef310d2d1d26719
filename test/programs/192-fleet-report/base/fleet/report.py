"""Puts the answers of the fleet service together."""
from dataclasses import dataclass, field
from functools import partial

from .batch import collect, results


@dataclass
class SiteReport:
    name: str
    hours: int = 0
    faults: int = 0

    def add(self, status):
        self.hours += status["hours"]
        self.faults += status["faults"]


@dataclass
class Report:
    sites: list = field(default_factory=list)
    calls: int = 0

    def lines(self):
        for site in self.sites:
            yield "%-8s %5d hours %3d faults" % (site.name, site.hours, site.faults)
        yield "%d calls" % self.calls


async def report_site(api, site, machines):
    report = SiteReport(site)
    async for status in results(partial(api.status, machine) for machine in machines):
        report.add(status)
    return report


async def build_report(api):
    report = Report()
    sites = await api.sites()
    inventories = await collect(partial(api.machines, site) for site in sites)
    for site, machines in zip(sites, inventories):
        report.sites.append(await report_site(api, site, machines))
    report.calls = api.calls
    return report
