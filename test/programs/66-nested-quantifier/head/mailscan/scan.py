"""Which headers tell where a mail came through."""
from .patterns import RECEIVED


def received(headers):
    return [header for header in headers if RECEIVED.match(header)]
