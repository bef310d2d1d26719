"""The control channel between a frontend (a thread) and the kernel (an event loop)."""
import asyncio
import queue
from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    kind: str
    cell: str = ""
    value: object = None


POLL = 0.05


class ControlChannel:
    """Two queues: requests to the kernel and replies to the frontend."""

    def __init__(self):
        self._requests = queue.Queue()
        self._replies = queue.Queue()
        self.received = 0

    def send(self, message):
        self._requests.put(message)

    def reply(self, message):
        self._replies.put(message)

    def next_reply(self, timeout=30.0):
        return self._replies.get(timeout=timeout)

    async def receive(self):
        """The next request of the frontend; can be cancelled at any time."""
        while True:
            try:
                message = self._requests.get(timeout=POLL)
            except queue.Empty:
                await asyncio.sleep(0)
                continue
            self.received += 1
            return message
