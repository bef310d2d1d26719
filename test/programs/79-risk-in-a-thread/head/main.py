"""Follow prices during a risk run."""
import asyncio

from desk import work

if __name__ == "__main__":
    last, share = asyncio.run(work(190_000))
    print("last price %d, losses %.2f" % (last, share))
