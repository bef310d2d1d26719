"""Control a pump step by step while a forecast is computed."""
import asyncio

from forecast import Forecast


class Pump:
    def __init__(self):
        self.level = 0

    async def step(self):
        await asyncio.sleep(0.008)
        self.level += 1


async def control(pump, steps):
    for _ in range(steps):
        await pump.step()


async def main():
    pump = Pump()
    forecast = Forecast(5_000_000)
    forecast.start()
    await asyncio.gather(control(pump, 130), forecast.done)
    print("level %d, forecast %d" % (pump.level, forecast.done.result() % 100))


if __name__ == "__main__":
    asyncio.run(main())
