"""Mirror the recordings of all cameras to the archive."""
import argparse
import asyncio

from mirror.archive import Archive
from mirror.lifecycle import Lifecycle
from mirror.scheduler import Scheduler


async def run(options):
    lifecycle = Lifecycle()
    archive = Archive()
    scheduler = Scheduler(archive, lifecycle, parallel=options.parallel)
    try:
        await scheduler.mirror(options.recordings)
    finally:
        await lifecycle.shutdown()
    print("%d recordings, %d bytes, %d distinct" % (archive.count, archive.size, len(archive.digests)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recordings", type=int, default=320)
    parser.add_argument("--parallel", type=int, default=8)
    asyncio.run(run(parser.parse_args()))
