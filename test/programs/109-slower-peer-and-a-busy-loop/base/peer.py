"""A peer that gives signed blocks; each names the next."""
import asyncio


class Peer:
    def __init__(self, detail):
        self.pause = 0.06 if detail else 0.025

    async def block(self, number):
        await asyncio.sleep(self.pause)
        return {"number": number, "next": number + 1, "body": b"block %d " % number * 3_000}
