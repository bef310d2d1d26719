"""Signing keys of the tenants, fetched from the issuer and kept for a while."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

from .transport import Transport


class KeyStore:
    def __init__(self, settings):
        self.lifetime = settings.key_lifetime
        self._transport = Transport(settings.issuer)
        self._threads = ThreadPoolExecutor(settings.key_threads, thread_name_prefix="keys")
        self._keys = {}

    async def key_of(self, tenant):
        found = self._keys.get(tenant)
        if found is not None and found[1] > time.monotonic():
            return found[0]
        loop = asyncio.get_running_loop()
        document = await loop.run_in_executor(self._threads, self._transport.get, "/keys/" + tenant)
        key = bytes.fromhex(document["k"])
        self._keys[tenant] = (key, time.monotonic() + self.lifetime)
        return key

    def close(self):
        self._threads.shutdown()
