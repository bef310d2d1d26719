"""Render sixty pages of 5 MB and send them over slow lines, all at the same time."""

import asyncio

PAGES = 60
PAGE_SIZE = 5 * 10**6
SEND_SECONDS = 0.65


async def send_page() -> int:
    page = "h" * PAGE_SIZE  # the fault: sixty whole pages are alive at once
    await asyncio.sleep(SEND_SECONDS)
    return len(page)


async def main() -> None:
    sent = await asyncio.gather(*(send_page() for _ in range(PAGES)))
    print(f"{len(sent)} pages, {sum(sent)} characters")


if __name__ == "__main__":
    asyncio.run(main())
