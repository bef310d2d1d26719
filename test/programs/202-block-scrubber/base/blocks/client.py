"""Reads blocks one after the other."""
import asyncio


class BlockClient:
    def __init__(self, host, port):
        self._address = (host, port)

    async def read_all(self, reads, blocks):
        reader, writer = await asyncio.open_connection(*self._address)
        received = 0
        try:
            for number in range(reads):
                received += len(await self._read(reader, writer, number % blocks))
        finally:
            writer.close()
        return received

    @staticmethod
    async def _read(reader, writer, number):
        writer.write(b"%d\n" % number)
        await writer.drain()
        length = int(await reader.readline())
        return await reader.readexactly(length)
