"""Signing keys of the tenants, fetched from the issuer and kept for a while."""
from concurrent.futures import ThreadPoolExecutor

from .cache import timed_cache
from .transport import Transport


class KeyStore:
    def __init__(self, settings):
        self._transport = Transport(settings.issuer)
        self._threads = ThreadPoolExecutor(settings.key_threads, thread_name_prefix="keys")
        self._find = timed_cache(settings.key_lifetime)(self._load)

    def key_of(self, tenant):
        return self._find(tenant)

    def _load(self, tenant):
        document = self._document("/keys/" + tenant)
        return bytes.fromhex(document["k"])

    def _document(self, path, attempts=3):
        for attempt in range(1, attempts + 1):
            try:
                return self._threads.submit(self._transport.get, path).result(timeout=5)
            except OSError:
                if attempt == attempts:
                    raise

    def close(self):
        self._threads.shutdown()
