"""Count the letters of all messages."""
import asyncio

from mailbox import Mailbox


async def pages(mailbox):
    cursor = 0
    while cursor is not None:
        messages, cursor = await mailbox.page(cursor)
        yield messages


async def count(mailbox):
    letters = 0
    async for messages in pages(mailbox):
        for message in messages:
            letters += len(message)
    return letters


async def main():
    print("%d letters" % await count(Mailbox(1_000, 45)))


if __name__ == "__main__":
    asyncio.run(main())
