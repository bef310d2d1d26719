"""Catalogue of the pages that were scanned."""
import asyncio
from collections import defaultdict


class Catalogue:
    def __init__(self):
        self._pages = defaultdict(list)
        self.pages = 0

    def __len__(self):
        return len(self._pages)

    async def record(self, document, page, image):
        await asyncio.sleep(0.015)
        self._pages[document.signature].append((page, image["dots"]))
        self.pages += 1
