"""Copy a table."""
import asyncio

from pipeline import transfer

ROWS = 110_000


async def main():
    rows = [{"id": number, "value": number * 3} for number in range(ROWS)]
    table = await transfer(rows)
    print("%d rows, sum %d" % (len(table), sum(table.values())))


if __name__ == "__main__":
    asyncio.run(main())
