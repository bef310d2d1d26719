"""Count the keys of a cluster."""
import asyncio

from cluster import cluster


async def main():
    async with cluster(10) as shards:
        counts = await asyncio.gather(*(shard.count() for shard in shards))
    print("%d keys on %d shards" % (sum(counts), len(counts)))


if __name__ == "__main__":
    asyncio.run(main())
