"""Workers that send packets."""
import asyncio

END = object()


class Shipper:
    def __init__(self, workers):
        self._workers = workers
        self._slots = asyncio.Semaphore(workers)
        self.sent = 0

    async def ship(self, packets):
        queue = asyncio.Queue(maxsize=self._workers * 2)
        tasks = [asyncio.ensure_future(self._work(queue)) for _ in range(self._workers)]
        await self._feed(queue, packets)
        await asyncio.gather(*tasks)

    async def _feed(self, queue, packets):
        for packet in packets:
            await queue.put(packet)
        for _ in range(self._workers):
            await queue.put(END)

    async def _work(self, queue):
        while True:
            packet = await queue.get()
            if packet is END:
                return
            async with self._slots:
                await self._send(packet)

    async def _send(self, packet):
        await asyncio.sleep(0.04)
        self.sent += bool(packet)
