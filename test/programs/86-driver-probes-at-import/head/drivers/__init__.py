"""Drivers of measuring devices."""
from .base import Device

from .probe import probe

NAMES = probe(10)
__all__ = ["Device", "names"]


def names():
    return NAMES[:1]
