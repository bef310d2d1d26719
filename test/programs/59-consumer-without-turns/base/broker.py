"""A broker whose messages have arrived already."""
import asyncio


class Broker:
    def __init__(self, messages):
        self._queue = asyncio.Queue()
        for number in range(messages):
            self._queue.put_nowait("message %d" % number)
        self._queue.put_nowait(None)

    def __aiter__(self):
        return self

    async def __anext__(self):
        message = await self._queue.get()
        if message is None:
            raise StopAsyncIteration
        return message
