"""The chat service."""
import asyncio
from typing import List, Optional

from sampler import UsageSampler


class ChatService:
    """Answers lines with a score and the line; use it as a context manager."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.host = host
        self.port: Optional[int] = None
        self.lengths: List[int] = []
        self.sampler = UsageSampler(self.lengths)

    async def __aenter__(self) -> "ChatService":
        self.sampler.start()
        self.server = await asyncio.start_server(self._serve, self.host, 0)
        self.port = self.server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *exc: object) -> None:
        self.server.close()
        self.sampler.stop()

    @staticmethod
    def score(line: bytes) -> int:
        """How much a line says."""
        score = 0
        for turn in range(50):
            for letter in line:
                score = (score * 31 + letter + turn) % 65_521
        return score

    def answer(self, line: bytes) -> bytes:
        self.lengths.append(len(line))
        return b"%d " % self.score(line) + line

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async for line in reader:
            writer.write(self.answer(line))
            await writer.drain()
        writer.close()
