"""Store the readings of a meter and add up what was stored."""

import asyncio

READINGS = 50_000
BATCH = 1_000


async def store(readings: range) -> int:
    await asyncio.sleep(0.0001)
    return sum(reading % 7 for reading in readings)


async def main() -> None:
    batches = [range(first, first + BATCH) for first in range(0, READINGS, BATCH)]
    totals = await asyncio.gather(*(store(batch) for batch in batches))
    print(f"stored {READINGS} readings, total {sum(totals)}")


if __name__ == "__main__":
    asyncio.run(main())
