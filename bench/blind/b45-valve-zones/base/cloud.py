"""The vendor's cloud on the loopback network."""
import asyncio
import zlib


class Cloud:
    def __init__(self, answer_after: float):
        self.answer_after = answer_after
        self.questions = 0

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *exc):
        self._server.close()

    async def _serve(self, reader, writer):
        path = await reader.readline()
        self.questions += 1
        await asyncio.sleep(self.answer_after)
        writer.write(b"%d" % (zlib.crc32(path) % 90))
        writer.write_eof()
        writer.close()

    async def get(self, path: str) -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        writer.write(path.encode() + b"\n")
        value = int(await reader.read())
        writer.close()
        return value
