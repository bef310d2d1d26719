"""The connection to one client."""
import asyncio

WINDOW = 384 * 1024
EVENTS = 4


class Session:
    """Serves a client until it has seen enough or loses patience."""

    def __init__(self, hub, topic, patience):
        self._hub = hub
        self._topic = topic
        self._limit = 0.015 if patience == 0 else 1.0
        self._window = None
        self._sent = 0
        self._enough = asyncio.Event()

    def _on_event(self, event):
        if self._enough.is_set():
            return
        line = ("%(match)s %(minute)d\n" % event).encode()
        self._window[self._sent:self._sent + len(line)] = line
        self._sent += len(line)
        if event["minute"] and self._sent >= EVENTS * len(line):
            self._enough.set()

    async def serve(self):
        self._window = bytearray(b" " * WINDOW)
        unsubscribe = self._hub.subscribe(self._topic, self._on_event)
        try:
            await asyncio.wait_for(self._enough.wait(), self._limit)
        except asyncio.TimeoutError:
            return "idle"
        finally:
            unsubscribe()
        return "closed"
