"""Starts tasks nobody waits for."""
import asyncio


class Background:
    def __init__(self):
        self._tasks = []

    def start(self, coroutine):
        task = asyncio.ensure_future(coroutine)
        self._tasks.append(task)
        return task

    async def finish(self):
        await asyncio.gather(*self._tasks)
