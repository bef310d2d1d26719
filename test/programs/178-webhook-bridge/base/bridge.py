"""Brings webhook events from the thread of the receiver to coroutines."""
import asyncio
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
    """A channel from one thread to one coroutine."""

    def __init__(self):
        self._loop = asyncio.get_running_loop()
        self._events = asyncio.Queue()

    def deliver(self, event):
        """Called in the thread of the receiver."""
        self._loop.call_soon_threadsafe(self._events.put_nowait, event)

    async def next_event(self):
        event = await self._events.get()
        if event is None:
            raise Closed
        return event
