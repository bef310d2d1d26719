"""Asks tools for their versions."""
import asyncio
from typing import Dict, Sequence, Tuple

from runner import output_of

SCRIPT = 'sleep 0.07; echo "${1#tool-}"'


async def version(name: str, limit: asyncio.Semaphore) -> Tuple[str, int]:
    async with limit:
        output = await asyncio.to_thread(output_of, "/bin/sh", "-c", SCRIPT, "check", name)
    return name, int(output)


async def check_all(names: Sequence[str], at_once: int) -> Dict[str, int]:
    """Versions by tool, at most some at once."""
    limit = asyncio.Semaphore(at_once)
    return dict(await asyncio.gather(*(version(name, limit) for name in names)))
