"""Copies the results of a query into a local archive."""
import asyncio

from archive import Archive
from paging import copy_all
from source import ResultSource


async def main() -> None:
    source = ResultSource(pages=28, rows=40, latency=0.021)
    archive = Archive(write_time=0.018)
    copied = await copy_all(source, archive)
    print("copied", copied, "checksum", archive.checksum)


if __name__ == "__main__":
    asyncio.run(main())
