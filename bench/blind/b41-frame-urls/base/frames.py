"""Frames of sequences."""

LENGTH = 4


class Frames:
    def __init__(self, bucket):
        self.bucket = bucket

    async def sequence(self, name):
        """The frames of a sequence, in order."""
        for number in range(LENGTH):
            yield await self.bucket.read(f"{name}/{number:02}.jpg")
