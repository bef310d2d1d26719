"""Show the departures of several stops."""
import asyncio

STOPS = 5
ROUNDS = 9


class Timetable:
    async def departures(self, stop, number):
        await asyncio.sleep(0.11)
        return [(line, 5 * number + line) for line in range(1, 5)]


def text_of(stop, departures):
    return "%s: %s" % (stop, ", ".join("%d at %d" % departure for departure in departures))


async def show(timetable, stop):
    shown = []
    for number in range(ROUNDS):
        shown.append(text_of(stop, await timetable.departures(stop, number)))
    return shown


async def main():
    timetable = Timetable()
    texts = await asyncio.gather(*(show(timetable, "stop %d" % number) for number in range(STOPS)))
    print("%d texts" % sum(map(len, texts)))


if __name__ == "__main__":
    asyncio.run(main())
