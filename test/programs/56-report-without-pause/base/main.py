"""A node that computes a report and keeps its membership in the cluster."""
import asyncio

from report import monthly_report

RENEWALS = 60


async def keep_membership():
    term = 0
    for _ in range(RENEWALS):
        await asyncio.sleep(0.012)
        term += 1
    return term


async def main():
    renewing = asyncio.ensure_future(keep_membership())
    await asyncio.sleep(0)
    total = await monthly_report(190_000)
    term = await renewing
    print("report %d, term %d" % (total, term))


if __name__ == "__main__":
    asyncio.run(main())
