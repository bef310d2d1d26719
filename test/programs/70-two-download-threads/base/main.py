"""Fetch the reports of all branches."""
import asyncio
from concurrent.futures import ThreadPoolExecutor

import settings
from share import fetch

BRANCHES = 44


async def fetch_report(pool, branch):
    loop = asyncio.get_running_loop()
    for _ in range(settings.RETRIES):
        body = await loop.run_in_executor(pool, fetch, "%s/%s.csv" % (settings.FOLDER, branch))
        if body:
            return len(body)
    raise RuntimeError("no report of " + branch)


async def main():
    branches = ["branch-%02d" % number for number in range(BRANCHES)]
    with ThreadPoolExecutor(max_workers=settings.DOWNLOAD_THREADS) as pool:
        sizes = await asyncio.gather(*(fetch_report(pool, branch) for branch in branches))
    print("%d reports, %d bytes" % (len(sizes), sum(sizes)))


if __name__ == "__main__":
    asyncio.run(main())
