import asyncio
import sys

from .lockfile import Lock
from .runner import Runner


async def main(count):
    async with Lock("planner") as lock:
        runner = Runner()
        await asyncio.gather(*(runner.run("job-%d" % number, 20_000 + number * 13) for number in range(count)))
        print("%d jobs, %d postponed, lock after %d tries" % (runner.done, runner.postponed, lock.tries))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
