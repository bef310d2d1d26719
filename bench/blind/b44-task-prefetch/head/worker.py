"""A worker takes tasks until there are none."""
from typing import List

from broker import Broker
from tasks import Task


class Worker:
    """Tasks that a worker has reserved are its own: no other worker gets them."""

    def __init__(self, broker: Broker, name: str, prefetch: int = 4):
        self.broker = broker
        self.name = name
        self.prefetch = prefetch
        self.done: List[str] = []

    async def run(self) -> None:
        while True:
            reserved = await self.broker.reserve(self.prefetch)
            if not reserved:
                return
            await self._handle(reserved)

    async def _handle(self, reserved: List[Task]) -> None:
        """Runs reserved tasks in order and reports each."""
        for task in reserved:
            loss = await task.run()
            await self.broker.acknowledge(task.name, loss)
            self.done.append(task.name)
