"""Convert ten reports with two tasks; a report takes a tenth of a second."""

import asyncio

REPORTS = 10
SECONDS = 0.1


async def first_half() -> int:
    reports = REPORTS // 2
    await asyncio.sleep(reports * SECONDS)
    return reports


async def second_half() -> int:
    reports = REPORTS - REPORTS // 2
    await asyncio.sleep(reports * SECONDS)
    return reports


async def main() -> None:
    done = await asyncio.gather(first_half(), second_half())
    print(f"{sum(done)} reports converted")


if __name__ == "__main__":
    asyncio.run(main())
