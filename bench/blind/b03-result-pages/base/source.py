"""A paged query; each page names the next one."""
import asyncio
from typing import List, NamedTuple, Optional


class Page(NamedTuple):
    rows: List[int]
    next_cursor: Optional[str]


class ResultSource:
    def __init__(self, pages: int, rows: int, latency: float):
        self.pages = pages
        self.rows = rows
        self.latency = latency

    async def fetch(self, cursor: Optional[str]) -> Page:
        number = 0 if cursor is None else int(cursor.split("-")[1])
        await asyncio.sleep(self.latency)
        rows = [(number * 131 + row * 17) % 1009 for row in range(self.rows)]
        following = f"c-{number + 1}" if number + 1 < self.pages else None
        return Page(rows, following)
