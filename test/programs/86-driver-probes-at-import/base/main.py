"""Measure with the first device that is found."""
import asyncio

from drivers import Device, names


async def main():
    device = Device(names()[0])
    values = []
    for number in range(20):
        values.append(device.measure(number))
        await asyncio.sleep(0.005)
    print("%s: %d" % (device.name, sum(values)))


if __name__ == "__main__":
    asyncio.run(main())
