"""Stages between a source of telemetry lines and the totals for each sensor."""
import asyncio
from collections import defaultdict


def parse(line):
    sensor, value, unit = line.split(";")
    return sensor, float(value), unit


def to_celsius(reading):
    sensor, value, unit = reading
    return sensor, (value - 32) / 1.8 if unit == "F" else value


class Totals:
    def __init__(self):
        self.sums = defaultdict(float)
        self.counts = defaultdict(int)

    def add(self, sensor, value):
        self.sums[sensor] += value
        self.counts[sensor] += 1

    def means(self):
        return {sensor: self.sums[sensor] / self.counts[sensor] for sensor in sorted(self.sums)}


class Pipeline:
    """Reads, converts and adds up; a bad line is reported with its number and costs only itself."""

    def __init__(self, source, depth=64):
        self._source = source
        self._lines = asyncio.Queue(depth)
        self._slots = asyncio.Semaphore(depth)
        self._number = 0
        self.totals = Totals()
        self.errors = {}

    async def _read(self):
        async for lines in self._source:
            for line in lines:
                await self._lines.put(line)
        await self._lines.put(None)

    async def _handle(self, number, line):
        try:
            self.totals.add(*to_celsius(parse(line)))
        except ValueError as error:
            self.errors[number] = str(error)
        finally:
            self._slots.release()

    async def _dispatch(self):
        running = set()
        while True:
            line = await self._lines.get()
            if line is None:
                break
            await self._slots.acquire()
            self._number += 1
            task = asyncio.create_task(self._handle(self._number, line))
            running.add(task)
            task.add_done_callback(running.discard)
        await asyncio.gather(*running)

    async def run(self):
        await asyncio.gather(self._read(), self._dispatch())
        return self.totals.means()
