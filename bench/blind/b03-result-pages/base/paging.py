"""Copies page by page."""
import asyncio


async def copy_all(source, archive):
    """Copies all pages in order and returns the number of rows."""
    copied = 0
    request = asyncio.ensure_future(source.fetch(None))
    while request is not None:
        page = await request
        if page.next_cursor is None:
            request = None
        else:
            request = asyncio.ensure_future(source.fetch(page.next_cursor))
        copied += await archive.store(page.rows)
    return copied
