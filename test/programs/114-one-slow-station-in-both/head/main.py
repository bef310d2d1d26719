"""Read the weather stations of a region."""
import asyncio
import sys

ROUNDS = 2


class Station:
    def __init__(self, number):
        self.number = number
        self._delay = 0.6 if number == 7 else 0.05

    async def read(self):
        await asyncio.sleep(self._delay)
        return self.number * 3 % 20


async def together(coroutines):
    if sys.version_info < (3, 11):
        return await asyncio.gather(*coroutines)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(coroutine) for coroutine in coroutines]
    return [task.result() for task in tasks]


async def main():
    stations = [Station(number) for number in range(10)]
    total = 0
    for _ in range(ROUNDS):
        total += sum(await together([station.read() for station in stations]))
    print("mean %.1f" % (total / len(stations) / ROUNDS))


if __name__ == "__main__":
    asyncio.run(main())
