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
    """Reads, converts and adds up; the stages are connected by bounded queues."""

    def __init__(self, source, depth=4):
        self._source = source
        self._lines = asyncio.Queue(depth)
        self._readings = asyncio.Queue(depth)
        self.totals = Totals()

    async def _read(self):
        async for lines in self._source:
            await self._lines.put(lines)
        await self._lines.put(None)

    async def _convert(self):
        while True:
            lines = await self._lines.get()
            if lines is None:
                break
            await self._readings.put([to_celsius(parse(line)) for line in lines])
        await self._readings.put(None)

    async def _add(self):
        while True:
            readings = await self._readings.get()
            if readings is None:
                break
            for sensor, value in readings:
                self.totals.add(sensor, value)

    async def run(self):
        await asyncio.gather(self._read(), self._convert(), self._add())
        return self.totals.means()
