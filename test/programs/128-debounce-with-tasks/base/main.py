"""A hub that writes the last state of a device once it has been quiet for a moment."""
import asyncio

from debounce import Debouncer
from states import updates

UPDATES = 80_000


class Recorder:
    def __init__(self):
        self.written = {}

    def write(self, device, value):
        self.written[device] = value


async def main():
    recorder = Recorder()
    debouncer = Debouncer(recorder.write)
    for number, (device, value) in enumerate(updates(UPDATES)):
        debouncer.update(device, value)
        if number % 50 == 0:
            await asyncio.sleep(0)
    await debouncer.settled()
    print(len(recorder.written), "devices,", sum(recorder.written.values()))


if __name__ == "__main__":
    asyncio.run(main())
