"""A sensor whose driver delivers readings in its own thread."""
import asyncio
import threading
import time


class Sensor(threading.Thread):
    def __init__(self, readings, interval):
        super().__init__(daemon=True)
        self._readings = readings
        self._interval = interval
        self._loop = asyncio.get_running_loop()
        self._queue = asyncio.Queue()

    def run(self):
        for number in range(self._readings):
            time.sleep(self._interval)
            self._loop.call_soon_threadsafe(self._queue.put_nowait, 20 + number % 7)
        self._loop.call_soon_threadsafe(self._queue.put_nowait, None)

    async def next(self):
        return await self._queue.get()
