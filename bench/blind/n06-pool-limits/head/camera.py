"""Metadata of photographs: the library is synchronous."""
import select
import socket
import zlib


def metadata(name: str) -> int:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        select.select([ours], [], [], 0.02)
    return zlib.crc32(name.encode()) % 4096
