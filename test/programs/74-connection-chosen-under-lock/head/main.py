"""Answer requests that need a query each."""
import asyncio

from dbpool import Pool

REQUESTS = 36


async def main():
    pool = Pool(6)
    answers = await asyncio.gather(*(pool.execute("select %d" % number) for number in range(REQUESTS)))
    print("%d answers, last %r" % (len(answers), answers[-1]))


if __name__ == "__main__":
    asyncio.run(main())
