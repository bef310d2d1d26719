"""An index of photographs."""
import asyncio
from concurrent.futures import ThreadPoolExecutor

from camera import metadata

THREADS = 32
UPLOADS = 20


class Indexer:
    def __init__(self):
        self.pool = ThreadPoolExecutor(THREADS)
        self.uploads = asyncio.Semaphore(UPLOADS)
        self.found = {}

    async def index(self, name):
        loop = asyncio.get_running_loop()
        size = await loop.run_in_executor(self.pool, metadata, name)
        async with self.uploads:
            await asyncio.sleep(0.018)
        self.found[name] = size

    def close(self):
        self.pool.shutdown()
