"""Count the letters of all messages."""
import asyncio

from mailbox import Mailbox


async def count(mailbox):
    letters = cursor = 0
    while True:
        messages, cursor = await mailbox.page(cursor)
        letters += sum(map(len, messages))
        if cursor is None:
            return letters


async def main():
    print("%d letters" % await count(Mailbox(1_000, 45)))


if __name__ == "__main__":
    asyncio.run(main())
