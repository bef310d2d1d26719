"""Writes events as JSON lines."""
import json
import zlib


def checksum(text):
    value = 0
    for place in range(0, len(text), 160):
        value = zlib.crc32(text[place : place + 160].encode(), value)
    return value


def export_lines(events):
    for event in events:
        text = json.dumps(event.to_dict(), sort_keys=True, separators=(",", ":"), default=str)
        yield f"{checksum(text):08x} {text}\n"
