"""Packs log files for the archive."""
import zlib

LEVEL = 9


def pack(lines):
    packer = zlib.compressobj(LEVEL)
    packed = [packer.compress(line.encode()) for line in lines]
    packed.append(packer.flush())
    return b"".join(packed)
