"""A queue in memory with the interface of the message broker client."""
import asyncio
import json
from dataclasses import dataclass


@dataclass
class Message:
    tag: int
    body: bytes
    broker: "Broker"

    async def ack(self):
        await asyncio.sleep(0.001)
        self.broker.acked += 1

    async def reject(self):
        await asyncio.sleep(0.001)
        self.broker.rejected += 1


class Broker:
    def __init__(self, count):
        self.acked = 0
        self.rejected = 0
        self._queue = asyncio.Queue()
        for tag in range(count):
            body = {"order": tag, "customer": tag % 11, "lines": [tag % 5 + 1] * (tag % 4)}
            self._queue.put_nowait(Message(tag, json.dumps(body).encode(), self))
        self._queue.put_nowait(None)

    async def __aiter__(self):
        while True:
            message = await self._queue.get()
            if message is None:
                return
            yield message
