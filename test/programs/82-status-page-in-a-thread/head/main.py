"""Poll devices on the loop while a thread writes the status page."""
import asyncio

from status import StatusPage

DEVICES = 9_000
POLLS = 130


class Bus:
    async def poll(self, number):
        await asyncio.sleep(0.002)
        return number % 11


async def poll_all(bus, devices):
    for number in range(POLLS):
        devices[number]["value"] = await bus.poll(number)


def main():
    devices = [{"name": "device %d" % number, "value": 0, "online": True} for number in range(DEVICES)]
    status = StatusPage(devices)
    status.start()
    asyncio.run(poll_all(Bus(), devices))
    status.stop()
    print("%d devices, sum %d" % (len(devices), sum(device["value"] for device in devices)))


if __name__ == "__main__":
    main()
