"""Starts tasks nobody waits for."""
import asyncio


class Background:
    def __init__(self):
        self._tasks = set()

    def start(self, coroutine):
        task = asyncio.ensure_future(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def finish(self):
        await asyncio.gather(*self._tasks)
