"""Tasks that end with a block."""
import asyncio


class Group:
    def __init__(self, limit):
        self._limit = asyncio.Semaphore(limit)
        self._results = asyncio.Queue()
        self._tasks = []

    async def __aenter__(self):
        return self

    async def __aexit__(self, *failure):
        for task in self._tasks:
            if failure[0] is not None:
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def start(self, coroutine):
        self._tasks.append(asyncio.ensure_future(self._run(coroutine)))

    async def _run(self, coroutine):
        async with self._limit:
            self._results.put_nowait(await coroutine)

    async def next(self):
        return await self._results.get()
