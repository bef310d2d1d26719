"""Takes messages from the broker and hands them to a handler."""
import asyncio
import logging

log = logging.getLogger(__name__)


class Consumer:
    def __init__(self, broker, handler, prefetch):
        self._broker = broker
        self._handler = handler
        self._slots = asyncio.Semaphore(prefetch)
        self._running = set()

    async def run(self):
        async for message in self._broker:
            await self._slots.acquire()
            self._start(message)
        if self._running:
            await asyncio.wait(self._running)

    def _start(self, message):
        task = asyncio.ensure_future(self._process(message))
        self._running.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task):
        self._running.discard(task)
        self._slots.release()

    async def _process(self, message):
        try:
            await self._handler(message.body)
        except ValueError as error:
            log.info("message %d: %s", message.tag, error)
            await message.reject()
        else:
            await message.ack()
