"""Threads for blocking calls."""
import asyncio
from concurrent.futures import ThreadPoolExecutor

THREADS = 2


class Pools:
    def __init__(self, threads=THREADS):
        self._threads = threads
        self._pools = {}
        self.calls = 0

    def _pool(self, tenant):
        if tenant not in self._pools:
            self._pools[tenant] = ThreadPoolExecutor(self._threads, "tenant-%d" % tenant)
        return self._pools[tenant]

    async def run(self, tenant, function, *args):
        self.calls += 1
        return await asyncio.get_running_loop().run_in_executor(self._pool(tenant), function, *args)

    def close(self):
        for pool in self._pools.values():
            pool.shutdown()
