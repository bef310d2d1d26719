"""Serves blocks: a request is a line with the number, a reply the length and the data."""
import asyncio


class BlockServer:
    def __init__(self, volume):
        self._volume = volume
        self._server = None

    async def start(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self._server.sockets[0].getsockname()[1]

    async def stop(self):
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader, writer):
        try:
            while True:
                line = await reader.readline()
                if not line:
                    break
                data = self._volume.read(int(line))[:4096]
                await asyncio.sleep(0.001)
                writer.write(b"%d\n" % len(data) + data)
                await writer.drain()
        finally:
            writer.close()
