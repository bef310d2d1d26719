"""Threads for blocking calls."""
import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

THREADS = 2


class Pools:
    def __init__(self, threads=THREADS):
        self._pool = ThreadPoolExecutor(threads, "export")
        self.calls = Counter()

    async def run(self, tenant, function, *args):
        self.calls[tenant] += 1
        return await asyncio.get_running_loop().run_in_executor(self._pool, function, *args)

    def close(self):
        self._pool.shutdown()
