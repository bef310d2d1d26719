"""Fetches packages."""
import asyncio
import contextlib
from typing import AsyncIterator, List, Optional, Sequence

from index import Index


class Mirror:
    """Copies what an index has, some packages at once."""

    def __init__(self, index: Index, at_once: int):
        self.index = index
        self.at_once = at_once
        self.failed: List[str] = []
        self._slots: Optional[asyncio.Semaphore] = None

    @contextlib.asynccontextmanager
    async def _slot(self) -> AsyncIterator[None]:
        """A place among those that run at once."""
        if self._slots is None:
            self._slots = asyncio.Semaphore(self.at_once)
        async with self._slots:
            yield

    async def _size(self, name: str) -> int:
        async with self._slot():
            return await self.index.size(name)

    async def fetch_all(self, names: Sequence[str]) -> List[int]:
        """Sizes in the order of the names; a package that cannot be had counts as empty."""
        tasks = {name: asyncio.ensure_future(self._size(name)) for name in names}
        sizes = []
        for name, task in tasks.items():
            try:
                sizes.append(await task)
            except OSError:
                self.failed.append(name)
                sizes.append(0)
        return sizes
