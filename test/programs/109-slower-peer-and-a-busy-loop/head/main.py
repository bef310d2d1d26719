"""Follow a chain of blocks."""
import asyncio

from peer import Peer
from signature import signature

BLOCKS = 13
DETAIL = True


async def follow(peer):
    number, total = 0, 0
    while number < BLOCKS:
        block = await peer.block(number)
        for _ in range(30):
            total = (total + signature(block["body"])) % 1_000_003
        number = block["next"]
    return total


if __name__ == "__main__":
    print("total", asyncio.run(follow(Peer(DETAIL))))
