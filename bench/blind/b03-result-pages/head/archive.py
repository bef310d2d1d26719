"""Keeps rows; a write is acknowledged by a replica after a while."""
import asyncio
import zlib


class Archive:
    def __init__(self, write_time: float):
        self.write_time = write_time
        self.checksum = 0
        self.rows = 0

    async def store(self, rows) -> int:
        await asyncio.sleep(self.write_time)
        self.checksum = zlib.crc32(repr(rows).encode(), self.checksum)
        self.rows += len(rows)
        return len(rows)
