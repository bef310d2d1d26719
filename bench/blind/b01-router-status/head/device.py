"""A router on the loopback network that answers one command for each connection."""
import asyncio
import zlib


class RouterDevice:
    def __init__(self, answer_after: float):
        self.answer_after = answer_after
        self.uptime = 0

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *exc):
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader, writer):
        command = (await reader.readline()).decode().strip()
        await asyncio.sleep(self.answer_after)
        if command == "show version":
            self.uptime += 30
            answer = str(self.uptime)
        else:
            answer = str(zlib.crc32(command.encode()) % 97)
        writer.write(answer.encode() + b"\n")
        await writer.drain()
        writer.close()
