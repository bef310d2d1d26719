"""Brings webhook events from the thread of the receiver to coroutines."""
import asyncio
import queue
import threading
import time


class Closed(Exception):
    """The receiver sends no more events."""


class Receiver(threading.Thread):
    """Accepts webhooks. The library behind it is synchronous, so it has a thread."""

    def __init__(self, deliver, count, interval):
        super().__init__(name="webhook-receiver", daemon=True)
        self._deliver = deliver
        self._count = count
        self._interval = interval

    def run(self):
        for number in range(self._count):
            time.sleep(self._interval)
            self._deliver({"event": number, "channel": number % 3})
        self._deliver(None)


class EventBridge:
    """A channel from any thread to any event loop; it may be made before the loop runs."""

    LIMIT = 1000

    def __init__(self):
        self._events = queue.Queue(self.LIMIT)

    def deliver(self, event):
        """Called in the thread of the receiver; waits while the bot is far behind."""
        self._events.put(event)

    async def next_event(self):
        while True:
            try:
                event = self._events.get_nowait()
            except queue.Empty:
                await asyncio.sleep(0)
                continue
            if event is None:
                raise Closed
            return event
