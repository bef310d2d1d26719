"""Exports the invoices of some tenants through a blocking driver."""
import asyncio

from driver import export
from pools import Pools

TENANTS = 6
INVOICES = 8


async def tenant_job(pools, tenant):
    first = tenant * 100
    calls = [pools.run(tenant, export, number) for number in range(first, first + INVOICES)]
    return sum(await asyncio.gather(*calls))


async def main():
    pools = Pools()
    sizes = await asyncio.gather(*(tenant_job(pools, tenant) for tenant in range(TENANTS)))
    pools.close()
    print(sum(sizes), "bytes exported")


if __name__ == "__main__":
    asyncio.run(main())
