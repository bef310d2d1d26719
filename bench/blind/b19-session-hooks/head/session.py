"""A session of a visitor."""
import asyncio
import zlib
from typing import Callable

from hub import Hub

TRANSCRIPT = 260_000
TURNS = 4


def follow(hub: Hub, session: "Session") -> Callable[[str], None]:
    """Lets a session hear of the hub's notices."""

    def announce(topic: str) -> None:
        session.topics += 1

    hub.on_notice(announce)
    return announce


class Session:
    """What a visitor says is kept in a transcript of fixed size until the visitor leaves."""

    def __init__(self, hub: Hub, number: int):
        self.number = number
        self.transcript = bytearray(TRANSCRIPT)
        self.topics = 0
        self.announce = follow(hub, self)

    def _write(self, turn: int) -> None:
        self.transcript[turn * 16 : turn * 16 + 8] = self.number.to_bytes(8, "big")

    async def talk(self) -> int:
        """The whole conversation; its score."""
        for turn in range(TURNS):
            self._write(turn)
            await asyncio.sleep(0.0005)
        return zlib.crc32(self.transcript) % 1000
