"""Copies page by page.

`pages` can be used by other commands too (export, count), which had loops of their own before.
"""
from typing import AsyncIterator, Optional

from source import Page


async def pages(source, start: Optional[str] = None) -> AsyncIterator[Page]:
    """All pages from a cursor on."""
    cursor = start
    while True:
        page = await source.fetch(cursor)
        yield page
        if page.next_cursor is None:
            return
        cursor = page.next_cursor


async def copy_all(source, archive) -> int:
    """Copies all pages in order and returns the number of rows."""
    copied = 0
    async for page in pages(source):
        copied += await archive.store(page.rows)
    return copied
