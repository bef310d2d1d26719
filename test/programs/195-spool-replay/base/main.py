"""Telemetry gateway: replays the stored log of the night while the probes report live."""
import argparse
import asyncio

from gateway.ingest import LogIngest
from gateway.probes import Probe
from gateway.store import SeriesStore
from gateway.spool import open_spool


async def run(options):
    store = SeriesStore()
    ingest = LogIngest(store)
    probes = [Probe("probe-%02d" % number, store, options.reports) for number in range(options.probes)]
    reader = await open_spool(options.lines)
    await asyncio.gather(ingest.replay(reader), *(probe.run() for probe in probes))
    print("%d replayed, %d live, %d series" % (ingest.replayed, sum(probe.sent for probe in probes), len(store)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=200_000)
    parser.add_argument("--probes", type=int, default=8)
    parser.add_argument("--reports", type=int, default=45)
    asyncio.run(run(parser.parse_args()))
