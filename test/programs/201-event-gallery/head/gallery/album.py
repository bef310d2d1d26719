"""Renders the pages of the album. The layout of a page depends on where the last one ended."""
import time
from dataclasses import dataclass

from .pools import pool

SCALE_TIME = 0.06


@dataclass
class Page:
    number: int
    height: int


class Album:
    def __init__(self, progress, pictures):
        self._progress = progress
        self._pictures = pictures
        self.pages = []

    def build(self, pages):
        offset = 0
        for number in range(pages):
            page = self._render(number, offset)
            self.pages.append(page)
            offset = (offset + page.height) % 1_000

    def _render(self, number, offset):
        heights = pool().map(self._scale, range(offset, offset + self._pictures))
        page = Page(number, sum(heights))
        self._progress.step("pages rendered")
        return page

    @staticmethod
    def _scale(picture):
        time.sleep(SCALE_TIME)
        return 180 + picture % 60
