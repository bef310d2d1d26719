"""Reads meters through gateways that are lent for a while."""
import asyncio

GATEWAYS = 5


async def reading(free, meter):
    gateway = await asyncio.wait_for(free.get(), timeout=20)
    try:
        return await asyncio.wait_for(ask(gateway, meter), timeout=5)
    finally:
        free.put_nowait(gateway)


async def ask(gateway, meter):
    await asyncio.sleep(0.045)
    return gateway + meter


async def main():
    free = asyncio.LifoQueue()
    for gateway in range(GATEWAYS):
        free.put_nowait(gateway)
    readings = await asyncio.gather(*(reading(free, meter) for meter in range(60)))
    print(len(readings))


asyncio.run(main())
