"""Frames of sequences."""
from typing import AsyncIterator

from bucket import Bucket

LENGTH = 4


class FrameMissing(LookupError):
    """A sequence lacks one of its frames."""


class Frames:
    """Reads frames and says which one is not there."""

    def __init__(self, bucket: Bucket, suffix: str = "jpg"):
        self.bucket = bucket
        self.suffix = suffix

    def _name(self, sequence: str, number: int) -> str:
        return f"{sequence}/{number:02}.{self.suffix}"

    async def open_frame(self, name: str) -> bytes:
        if not await self.bucket.exists(name):
            raise FrameMissing(name)
        return await self.bucket.read(name)

    async def sequence(self, name: str) -> AsyncIterator[bytes]:
        """The frames of a sequence, in order."""
        for number in range(LENGTH):
            yield await self.open_frame(self._name(name, number))
