"""Reads the devices of an account from a cloud that wants a token."""
import asyncio

from api import Cloud

DEVICES = 26


async def main():
    cloud = Cloud()
    names = await cloud.devices(DEVICES)
    details = await asyncio.gather(*(cloud.detail(name) for name in names))
    print("%d devices, %d online, %d tokens" % (len(details), sum(d["online"] for d in details), cloud.token.number))


if __name__ == "__main__":
    asyncio.run(main())
