"""Workers that send packets."""
import asyncio


class Shipper:
    def __init__(self, workers):
        self._workers = workers
        self.sent = 0

    async def ship(self, packets):
        queue = asyncio.Queue()
        tasks = [asyncio.ensure_future(self._work(queue)) for _ in range(self._workers)]
        for packet in packets:
            await queue.put(packet)
        await queue.join()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self, queue):
        while True:
            packet = await queue.get()
            await self._send(packet)
            queue.task_done()

    async def _send(self, packet):
        await asyncio.sleep(0.04)
        self.sent += bool(packet)
