"""Renders map tiles."""
import functools
import zlib


class Map:
    def __init__(self, name):
        self.name = name

    @functools.lru_cache(maxsize=None)
    def tile(self, column, row):
        return self._render(column, row)

    def _render(self, column, row):
        seed = zlib.crc32(("%s/%d/%d" % (self.name, column, row)).encode())
        return bytes((seed >> shift) & 255 for shift in range(0, 32, 8)) * 65_536
