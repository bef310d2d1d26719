"""Reads invoices from the drive."""
import asyncio


def total(drive, path):
    return sum(int(line.split(";")[1]) for line in drive.read(path).splitlines())


async def totals(drive):
    loop = asyncio.get_running_loop()
    return await asyncio.gather(
        *(loop.run_in_executor(None, total, drive, path) for path in drive.paths)
    )
