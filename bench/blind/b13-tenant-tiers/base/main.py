"""Looks up the tiers of tenants, as the requests of an afternoon do."""
import asyncio

from cached import TierCache
from directory import Directory

REQUESTS = [(f"tenant-{number * 7 % 40}", number) for number in range(160)]


async def handle(cache: TierCache, tenant: str, number: int) -> int:
    await asyncio.sleep(number % 8 * 0.055)
    return len(tenant) + await cache.get(tenant)


async def main() -> None:
    directory = Directory(answer_after=0.03)
    cache = TierCache(directory.lookup)
    tiers = await asyncio.gather(*(handle(cache, tenant, number) for tenant, number in REQUESTS))
    print("requests", len(tiers), "sum", sum(tiers), "lookups", directory.lookups)


if __name__ == "__main__":
    asyncio.run(main())
