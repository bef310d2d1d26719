"""Convert ten reports with two tasks; a report takes a tenth of a second."""

import asyncio

REPORTS = 10
SECONDS = 0.1


async def heavy_task() -> int:
    reports = REPORTS - 1
    await asyncio.sleep(reports * SECONDS)  # the fault: nine of ten reports, while the other task is long done
    return reports


async def light_task() -> int:
    reports = 1
    await asyncio.sleep(reports * SECONDS)
    return reports


async def main() -> None:
    done = await asyncio.gather(heavy_task(), light_task())
    print(f"{sum(done)} reports converted")


if __name__ == "__main__":
    asyncio.run(main())
