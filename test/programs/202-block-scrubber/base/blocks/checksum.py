"""Checksum of a block."""
import zlib


def checksum(data):
    return zlib.crc32(data)
