"""Brings frames from the camera to the encoder."""
import asyncio

from .camera import frames
from .encoder import encode


async def fill(queue, count):
    async for frame in frames(count):
        await queue.put(frame)
    await queue.put(None)


async def drain(queue):
    size = 0
    while True:
        frame = await queue.get()
        if frame is None:
            return size
        size += await encode(frame)


async def record(count):
    queue = asyncio.Queue(maxsize=8)
    _, size = await asyncio.gather(fill(queue, count), drain(queue))
    return size
