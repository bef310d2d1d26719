"""A session of a visitor."""
import asyncio
import zlib

TRANSCRIPT = 260_000


class Session:
    def __init__(self, hub, number):
        self.hub = hub
        self.number = number
        self.transcript = bytearray(TRANSCRIPT)
        self.topics = 0

    def announce(self, topic):
        self.topics += 1

    async def talk(self):
        self.hub.on_notice(self.announce)
        try:
            for turn in range(4):
                self.transcript[turn * 16 : turn * 16 + 8] = self.number.to_bytes(8, "big")
                await asyncio.sleep(0.0005)
            return zlib.crc32(self.transcript) % 1000
        finally:
            self.hub.off_notice(self.announce)
