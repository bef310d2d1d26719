"""A cache in front of the directory. It counts, for the metrics page."""
import asyncio
from typing import Awaitable, Callable, Dict, Optional


class TierCache:
    """Loads each value once, however many ask for it."""

    def __init__(self, load: Callable[[str], Awaitable[int]], limit: int = 10_000):
        self._load = load
        self._limit = limit
        self._values: Dict[str, int] = {}
        self._lock: Optional[asyncio.Lock] = None
        self.hits = 0
        self.misses = 0

    def _evict(self) -> None:
        """Makes room for a new value; the oldest goes first."""
        while len(self._values) >= self._limit:
            del self._values[next(iter(self._values))]

    async def get(self, key: str) -> int:
        """The value of a key, from the cache if it is there."""
        if self._lock is None:
            self._lock = asyncio.Lock()
        if key in self._values:
            self.hits += 1
            return self._values[key]
        async with self._lock:
            if key in self._values:
                self.hits += 1
                return self._values[key]
            self.misses += 1
            value = await self._load(key)
            self._evict()
            self._values[key] = value
        return value
