"""The protocol of the meter: a line with a register, a line with its value."""
import asyncio


class MeterServer:
    """Answers like the device, after a short while."""

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *error):
        self._server.close()

    async def _serve(self, reader, writer):
        while True:
            line = await reader.readline()
            if not line:
                break
            await asyncio.sleep(0.004)
            register = int(line)
            writer.write(b"%d\n" % (200 + register * 37 % 91))
        writer.close()


class Meter:
    def __init__(self, reader, writer):
        self._reader = reader
        self._writer = writer

    @classmethod
    async def connect(cls, port):
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def read(self, register):
        self._writer.write(b"%d\n" % register)
        return int(await self._reader.readline())

    async def close(self):
        self._writer.close()
        await asyncio.sleep(0.01)
