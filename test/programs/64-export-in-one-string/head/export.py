"""Exports measurements as compressed JSON lines."""
import json
import zlib


def records(count):
    for number in range(count):
        yield {"station": "S%03d" % (number % 300), "value": number * 37 % 1009, "text": "t" * 600}


def export(count):
    text = "".join(json.dumps(record) + "\n" for record in records(count))
    return zlib.compress(text.encode(), 1)
