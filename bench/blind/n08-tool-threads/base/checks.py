"""Asks tools for their versions."""
import asyncio

SCRIPT = 'sleep 0.07; echo "${1#tool-}"'


async def version(name, limit):
    async with limit:
        process = await asyncio.create_subprocess_exec(
            "/bin/sh", "-c", SCRIPT, "check", name, stdout=asyncio.subprocess.PIPE
        )
        output, _ = await process.communicate()
        return name, int(output)


async def check_all(names, at_once):
    limit = asyncio.Semaphore(at_once)
    return dict(await asyncio.gather(*(version(name, limit) for name in names)))
