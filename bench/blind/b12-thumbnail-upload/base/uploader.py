"""Uploads images, some at once."""
import asyncio
import zlib


class Uploader:
    def __init__(self, settings):
        self.bucket = settings["bucket"]
        self.limit = settings["upload"]["max_concurrent_uploads"]
        self.part_bytes = settings["upload"]["part_bytes"]

    def render(self, name):
        return zlib.compress((name * 900).encode(), 3)

    async def put(self, name, slots):
        async with slots:
            body = self.render(name)
            await asyncio.sleep(0.07)
            return zlib.crc32(body[: self.part_bytes], len(self.bucket))

    async def upload_all(self, names):
        slots = asyncio.Semaphore(self.limit)
        return await asyncio.gather(*(self.put(name, slots) for name in names))
