"""Reads invoices from the drive."""
import asyncio


def total(drive, path):
    return sum(int(line.split(";")[1]) for line in drive.read(path).splitlines())


async def totals(drive):
    loop = asyncio.get_running_loop()
    sums = []
    for path in drive.paths:
        sums.append(await loop.run_in_executor(None, total, drive, path))
    return sums
