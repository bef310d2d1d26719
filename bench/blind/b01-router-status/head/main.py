"""Polls a router and prints what changed."""
import asyncio

from coordinator import StatusCoordinator
from device import RouterDevice
from rci import RciClient

REFRESHES = 7


async def poll(port: int) -> list:
    coordinator = StatusCoordinator(RciClient("127.0.0.1", port))
    seen = []
    for _ in range(REFRESHES):
        status = await coordinator.refresh()
        seen.append((status["uptime"], sum(status["sections"].values())))
    return seen


async def main() -> None:
    device = RouterDevice(answer_after=0.022)
    async with device:
        seen = await poll(device.port)
    print("refreshes", len(seen), "uptime", seen[-1][0], "total", sum(total for _, total in seen))


if __name__ == "__main__":
    asyncio.run(main())
