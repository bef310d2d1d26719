"""Mirrors packages from an index."""
import asyncio

from index import Index
from mirror import Mirror

PACKAGES = [f"package-{number}" for number in range(60)]


async def main() -> None:
    mirror = Mirror(Index(answer_after=0.045), at_once=6)
    sizes = await mirror.fetch_all(PACKAGES)
    print("packages", len(sizes), "size", sum(sizes))


if __name__ == "__main__":
    asyncio.run(main())
