"""Uploads images, some at once."""
import asyncio
import zlib
from typing import Any, Dict, List


class Uploader:
    """Renders thumbnails and sends them to the bucket of the settings."""

    def __init__(self, settings: Dict[str, Any]):
        upload = settings["upload"]
        self.bucket: str = settings["bucket"]
        self.content_type: str = upload.get("content_type", "image/jpeg")
        self.limit: int = upload["max_concurrent_uploads"]
        self.part_bytes: int = upload["part_bytes"]

    def thumbnail(self, name: str) -> bytes:
        return zlib.compress((name * 900).encode(), 3)

    async def send(self, name: str, slots: asyncio.Semaphore) -> int:
        """Sends one image; its receipt."""
        async with slots:
            body = self.thumbnail(name)
            await asyncio.sleep(0.07)
            return zlib.crc32(body[: self.part_bytes], len(self.bucket))

    async def upload_all(self, names: List[str]) -> List[int]:
        slots = asyncio.Semaphore(self.limit)
        return await asyncio.gather(*(self.send(name, slots) for name in names))
