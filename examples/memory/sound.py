"""Render sixty pages of 5 MB and send them over slow lines, all at the same time."""

import asyncio

PAGES = 60
PAGE_SIZE = 5 * 10**6
SEND_SECONDS = 0.65
PIECES = 20


async def send_page() -> int:
    sent = 0
    for _ in range(PIECES):
        piece = "h" * (PAGE_SIZE // PIECES)
        await asyncio.sleep(SEND_SECONDS / PIECES)
        sent += len(piece)
    return sent


async def main() -> None:
    sent = await asyncio.gather(*(send_page() for _ in range(PAGES)))
    print(f"{len(sent)} pages, {sum(sent)} characters")


if __name__ == "__main__":
    asyncio.run(main())
