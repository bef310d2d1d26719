"""Four nightly jobs, each waiting a quarter of a second for another system."""

import asyncio

JOBS = ("import", "convert", "publish", "notify")


async def run_job(name: str) -> str:
    await asyncio.sleep(0.25)
    return name


async def main() -> None:
    done = await asyncio.gather(*(run_job(name) for name in JOBS))
    print("done:", ", ".join(done))


if __name__ == "__main__":
    asyncio.run(main())
