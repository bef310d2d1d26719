"""Ask the terminals of a supermarket."""
import asyncio
from concurrent.futures import ThreadPoolExecutor

from poll import ask
from terminal import Terminal


async def main():
    terminals = [Terminal(number) for number in range(20)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        answers = await asyncio.gather(*(ask(pool, terminal) for terminal in terminals))
    print("%d answers, last %s" % (len(answers), answers[-1]))


if __name__ == "__main__":
    asyncio.run(main())
