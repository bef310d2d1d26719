"""Store the readings of a meter and add up what was stored."""

import asyncio

READINGS = 50_000


async def store(reading: int) -> int:
    await asyncio.sleep(0.0001)
    return reading % 7


async def main() -> None:
    # The fault: a task and a timer for each reading cost far more than the reading.
    totals = await asyncio.gather(*(store(reading) for reading in range(READINGS)))
    print(f"stored {READINGS} readings, total {sum(totals)}")


if __name__ == "__main__":
    asyncio.run(main())
