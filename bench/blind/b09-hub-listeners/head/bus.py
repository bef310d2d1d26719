"""The event bus.

Listeners may be asynchronous now: an integration that talks to a device need not start tasks of its own.
"""
import asyncio
from typing import Awaitable, Callable, Dict, List

Listener = Callable[[int], Awaitable[None]]


class Bus:
    """Calls the listeners of a kind of event."""

    def __init__(self) -> None:
        self.listeners: Dict[str, List[Listener]] = {}
        self.fired = 0

    def listen(self, kind: str, listener: Listener) -> None:
        self.listeners.setdefault(kind, []).append(listener)

    async def fire(self, kind: str, value: int) -> None:
        """Returns when all listeners have handled the event."""
        self.fired += 1
        tasks = [asyncio.ensure_future(listener(value)) for listener in self.listeners.get(kind, ())]
        if tasks:
            await asyncio.gather(*tasks)
