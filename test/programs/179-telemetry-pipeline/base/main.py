"""Mean temperature for each sensor of a telemetry gateway."""
import argparse
import asyncio

from pipeline import Pipeline

FIELDS = 12


class Gateway:
    """Delivers a frame of many lines at a time."""

    def __init__(self, frames, lines):
        self._frames = frames
        self._lines = lines

    async def __aiter__(self):
        for frame in range(self._frames):
            await asyncio.sleep(0.004)
            yield [self._line(frame, number) for number in range(self._lines)]

    @staticmethod
    def _line(frame, number):
        unit = "F" if number % 5 == 0 else "C"
        return "t%02d;%.1f;%s" % (number % FIELDS, 15 + (frame + number) % 23, unit)


async def main(frames, lines):
    pipeline = Pipeline(Gateway(frames, lines))
    means = await pipeline.run()
    for sensor, mean in means.items():
        print("%s %6.2f" % (sensor, mean))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=90)
    parser.add_argument("--lines", type=int, default=1000)
    options = parser.parse_args()
    asyncio.run(main(options.frames, options.lines))
