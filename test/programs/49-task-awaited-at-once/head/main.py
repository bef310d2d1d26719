"""Tell all devices of a household that the door is open."""
import asyncio

from notify import Gateway, notify_all

DEVICES = ["device-%02d" % number for number in range(32)]


async def main():
    gateway = Gateway()
    receipts = await notify_all(gateway, DEVICES, "the door is open")
    print("%d sent, first %s" % (gateway.sent, receipts[0]))


if __name__ == "__main__":
    asyncio.run(main())
