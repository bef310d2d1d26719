"""Client of the router's command interface."""
import asyncio


class RciError(Exception):
    """The router closed the connection without an answer."""


class RciClient:
    def __init__(self, host: str, port: int):
        self.host = host
        self.port = port

    async def ask(self, command: str) -> int:
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            writer.write(command.encode() + b"\n")
            line = await reader.readline()
        finally:
            writer.close()
        if not line:
            raise RciError(command)
        return int(line)
