"""Store records and log each thousandth part of them."""
import asyncio

from slowlog import Log

RECORDS = 60_000
ROUNDS = 30


async def store(table, number):
    table[number] = number * 2


async def store_all(table, numbers):
    await asyncio.gather(*(store(table, number) for number in numbers))
    await asyncio.sleep(0.025)


async def main():
    log, table = Log(), {}
    pending = []
    size = RECORDS // ROUNDS
    for step in range(ROUNDS):
        await store_all(table, range(step * size, (step + 1) * size))
        pending.append(await log.write("%d records" % len(table)))
    for written in pending:
        if written is not None:
            await written
    print("%d records, %d lines" % (len(table), len(log.lines)))


if __name__ == "__main__":
    asyncio.run(main())
