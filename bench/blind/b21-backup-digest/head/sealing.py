"""Seals volumes.

Reading is a function of its own, so that tests can seal volumes that are no files.
"""
import hashlib
from pathlib import Path
from typing import NamedTuple

HEADER = b"BKUP\x01"


class Sealed(NamedTuple):
    """A volume with its header: how long it is, and what its digest is."""

    size: int
    digest: str


class SealError(Exception):
    """There is nothing to seal."""


def read_volume(path: Path) -> bytes:
    """What a volume holds."""
    content = path.read_bytes()
    if not content:
        raise SealError(f"{path.name} is empty")
    return content


def seal_content(content: bytes) -> Sealed:
    body = HEADER + content
    return Sealed(len(body), hashlib.sha256(body).hexdigest())


def seal(path: Path) -> Sealed:
    """Seals the volume in a file."""
    return seal_content(read_volume(path))
