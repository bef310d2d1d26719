"""Counts the browsers of an access log."""
import asyncio
from collections import Counter

from reader import read


async def main():
    from browsers import family

    counts = Counter()
    async for agent in read(600):
        counts[family(agent)] += 1
    text = ", ".join("%s %d" % pair for pair in sorted(counts.items()))
    print(text)


if __name__ == "__main__":
    asyncio.run(main())
