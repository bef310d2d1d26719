"""Keeps a pace."""
import asyncio
import time


class Pace:
    """Makes each block take at least a given time, counted from the first one."""

    def __init__(self, seconds):
        self._seconds = seconds
        self._next = None

    async def __aenter__(self):
        if self._next is None:
            self._next = time.monotonic()
        self._next += self._seconds

    async def __aexit__(self, *failure):
        await asyncio.sleep(max(0, self._next - time.monotonic()))
