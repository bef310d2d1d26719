"""A mailbox that is read page by page."""
import asyncio


class Mailbox:
    def __init__(self, messages, page):
        self._messages = messages
        self._page = page

    async def page(self, cursor):
        await asyncio.sleep(0.05)
        end = min(cursor + self._page, self._messages)
        return ["message %d" % number for number in range(cursor, end)], end if end < self._messages else None
