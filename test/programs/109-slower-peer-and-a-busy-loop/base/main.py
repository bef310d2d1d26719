"""Follow a chain of blocks."""
import asyncio

from peer import Peer

BLOCKS = 13
DETAIL = False


def signature(body):
    value = 1
    for begin in range(0, len(body), 64):
        value = (value * 31 + body[begin]) % 65_521
    return value


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
