"""Show the departures of several stops."""
import asyncio

STOPS = 5
ROUNDS = 9


class Timetable:
    async def departures(self, stop, number):
        await asyncio.sleep(0.11)
        return [(line, 5 * number + line) for line in range(1, 5)]


async def text_of(stop, departures):
    await asyncio.sleep(0)
    return "%s: %s" % (stop, ", ".join("%d at %d" % departure for departure in departures))


async def with_retries(call, attempts=3):
    for attempt in range(attempts):
        try:
            return await call()
        except OSError:
            if attempt == attempts - 1:
                raise
            await asyncio.sleep(0.5)


async def show(timetable, stop):
    shown = []
    for number in range(ROUNDS):
        departures = await with_retries(lambda: timetable.departures(stop, number))
        text = await text_of(stop, departures)
        shown.append(text)
    return shown


async def main():
    timetable = Timetable()
    texts = await asyncio.gather(*(show(timetable, "stop %d" % number) for number in range(STOPS)))
    print("%d texts" % sum(map(len, texts)))


if __name__ == "__main__":
    asyncio.run(main())
