"""Relays measurements between two tasks."""
import asyncio
import json
import logging

log = logging.getLogger("relay")


class Relay:
    def __init__(self):
        self.queue = asyncio.Queue()
        self.relayed = 0

    async def produce(self, count):
        for number in range(count):
            values = {"channel %d" % channel: number * channel % 101 / 7 for channel in range(40)}
            await self.queue.put({"number": number, "values": values})
            if number % 100 == 0:
                await asyncio.sleep(0.002)
        await self.queue.put(None)

    async def consume(self):
        while True:
            message = await self.queue.get()
            if message is None:
                return
            if log.isEnabledFor(logging.DEBUG):
                log.debug("relayed %s", json.dumps(message, indent=1, sort_keys=True))
            self.relayed += 1
