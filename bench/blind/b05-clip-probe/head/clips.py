"""The clips of a folder."""
import asyncio
from pathlib import Path
from typing import Dict, Tuple

from tools import run_tool

PROBE = 'sleep 0.06; wc -c < "$1"'


class Library:
    """Clips are probed by an external tool, some at once."""

    def __init__(self, folder: Path, at_once: int):
        self.folder = folder
        self.at_once = at_once

    async def _probe(self, path: Path, slots: asyncio.Semaphore) -> Tuple[str, int]:
        async with slots:
            output = await run_tool("/bin/sh", "-c", PROBE, "probe", str(path))
        return path.name, int(output)

    async def scan(self) -> Dict[str, int]:
        """Name and size of each clip."""
        slots = asyncio.Semaphore(self.at_once)
        paths = sorted(self.folder.glob("*.raw"))
        return dict(await asyncio.gather(*(self._probe(path, slots) for path in paths)))
