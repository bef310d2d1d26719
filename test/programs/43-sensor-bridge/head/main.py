"""Watch a sensor and send the state of the device to the cloud meanwhile."""
import asyncio

from sensor import Sensor

READINGS = 70
REPORTS = 35


async def watch(sensor):
    total = count = 0
    while True:
        reading = await sensor.next()
        if reading is None:
            return total / count
        total += reading
        count += 1


async def report(cloud):
    for number in range(REPORTS):
        await asyncio.sleep(0.02)
        cloud.append({"sequence": number, "state": "ok"})


async def main():
    cloud = []
    sensor = Sensor(READINGS, 0.01)
    sensor.start()
    mean, _ = await asyncio.gather(watch(sensor), report(cloud))
    print("mean %.2f, %d reports" % (mean, len(cloud)))


if __name__ == "__main__":
    asyncio.run(main())
