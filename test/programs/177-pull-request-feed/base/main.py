"""Report how many pull requests of each repository are approved."""
import asyncio
from collections import Counter

from client import Client
from feed import Repository

SIZES = {"gateway": 90, "ledger": 60, "portal": 35}


async def summarise(repository):
    count = 0
    approved = 0
    reviewers = Counter()
    async for pull in repository.pulls():
        count += 1
        approved += pull.approved
        reviewers[pull.review["by"]] += 1
    busiest = max(sorted(reviewers), key=reviewers.__getitem__)
    return "%-8s %3d pulls, %3d approved, most by %s" % (repository.name, count, approved, busiest)


async def main():
    client = Client(SIZES)
    repositories = [Repository(client, name) for name in sorted(SIZES)]
    for line in await asyncio.gather(*(summarise(repository) for repository in repositories)):
        print(line)
    print("%d requests" % client.requests)


if __name__ == "__main__":
    asyncio.run(main())
