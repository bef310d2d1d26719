"""Workers that take meters from a queue; readings come out as they are ready."""
import asyncio
from dataclasses import dataclass

from .retry import retried


@dataclass
class Summary:
    meters: int = 0
    kwh: int = 0
    repeated: int = 0

    def add(self, reading):
        self.meters += 1
        self.kwh += reading.kwh
        self.repeated += reading.attempt > 1


class Collector:
    def __init__(self, workers):
        self.workers = workers
        self.summary = Summary()

    async def readings(self, meters):
        waiting, ready = asyncio.Queue(), asyncio.Queue()
        for meter in meters:
            waiting.put_nowait(meter)
        left = waiting.qsize()
        workers = [asyncio.ensure_future(self._work(waiting, ready)) for _ in range(self.workers)]
        try:
            while left:
                result = await ready.get()
                if isinstance(result, Exception):
                    raise result
                yield result
                left -= 1
        finally:
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)

    async def _work(self, waiting, ready):
        while True:
            meter = await waiting.get()
            try:
                ready.put_nowait(await self._read(meter))
            except ConnectionError as error:
                ready.put_nowait(error)

    @retried(ConnectionError, times=3)
    async def _read(self, meter, attempt=1):
        return await meter.read(attempt)
