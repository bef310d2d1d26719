"""Packs traces."""
import gzip
import lzma
from typing import Callable, Dict

CODECS: Dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda content: gzip.compress(content),
    "xz": lambda content: lzma.compress(content, preset=0),
    "none": bytes,
}


class Packer:
    """Packs with one of several codecs; the level is that of the codec."""

    def __init__(self, level: int, codec: str = "gzip"):
        self.level = level
        self.codec = codec
        self.count = 0

    def pack(self, content: bytes) -> bytes:
        """The packed form of a trace."""
        self.count += 1
        return CODECS[self.codec](content)
