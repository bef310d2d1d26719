"""An index of photographs."""
import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Dict

from camera import metadata

THREADS = 6
UPLOADS = 5


class Indexer:
    """Reads the metadata of photographs, uploads them and remembers their sizes."""

    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(THREADS, thread_name_prefix="metadata")
        self.uploads = asyncio.Semaphore(UPLOADS)
        self.changes = asyncio.Lock()
        self.found: Dict[str, int] = {}

    async def _upload(self, name: str) -> None:
        async with self.uploads:
            await asyncio.sleep(0.018)

    async def _remember(self, name: str, size: int) -> None:
        """Names must not come twice."""
        async with self.changes:
            if name in self.found:
                raise ValueError(f"{name} is indexed already")
            self.found[name] = size

    async def index(self, name: str) -> None:
        loop = asyncio.get_running_loop()
        size = await loop.run_in_executor(self.pool, metadata, name)
        await self._upload(name)
        await self._remember(name, size)

    def close(self) -> None:
        self.pool.shutdown()
