"""Takes messages from the broker, hands them to a handler and settles them."""
import asyncio
import logging

log = logging.getLogger(__name__)


class Consumer:
    def __init__(self, broker, handler, prefetch):
        self._broker = broker
        self._handler = handler
        self._slots = asyncio.Semaphore(prefetch)

    async def run(self):
        async for message in self._broker:
            async with self._slots:
                await self._process(message)

    async def _process(self, message):
        try:
            await self._handler(message.body)
        except ValueError as error:
            log.info("message %d: %s", message.tag, error)
            await message.reject()
        else:
            await message.ack()
