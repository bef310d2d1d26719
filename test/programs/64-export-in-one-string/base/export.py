"""Exports measurements as compressed JSON lines."""
import json
import zlib


def records(count):
    for number in range(count):
        yield {"station": "S%03d" % (number % 300), "value": number * 37 % 1009, "text": "t" * 600}


def export(count):
    packer = zlib.compressobj(1)
    parts = []
    for record in records(count):
        parts.append(packer.compress((json.dumps(record) + "\n").encode()))
    parts.append(packer.flush())
    return b"".join(parts)
