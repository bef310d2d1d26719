"""Converts recordings with the external program."""
import asyncio
import sys

OPTIONS = ["--fast"]


async def convert(name):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-I", "-S", "converter.py", name, *OPTIONS, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    return output.decode().split()[-1]
