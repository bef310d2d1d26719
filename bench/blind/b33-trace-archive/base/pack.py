"""Packs traces."""
import gzip


class Packer:
    def __init__(self, level):
        self.level = level
        self.count = 0

    def pack(self, content):
        self.count += 1
        return gzip.compress(content, self.level)
