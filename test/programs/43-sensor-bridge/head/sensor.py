"""A sensor whose driver delivers readings in its own thread."""
import queue
import threading
import time


class Sensor(threading.Thread):
    def __init__(self, readings, interval):
        super().__init__(daemon=True)
        self._readings = readings
        self._interval = interval
        self._queue = queue.Queue()

    def run(self):
        for number in range(self._readings):
            time.sleep(self._interval)
            self._queue.put(20 + number % 7)
        self._queue.put(None)

    async def next(self):
        return self._queue.get()
