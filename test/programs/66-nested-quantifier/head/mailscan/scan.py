"""Which headers tell where a mail came through."""
import re

RECEIVED = re.compile(r"^Received: (?:[\w.-]+ ?)+by [\w.]+$")


def received(headers):
    return [header for header in headers if RECEIVED.match(header)]
