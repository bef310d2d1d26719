"""Frames of the protocol between hub and screens."""
import json

VERSION = 2


def envelope(message, screen):
    """Staff screens show when the board was made."""
    head = {"v": VERSION, "station": screen.station}
    if screen.staff:
        head["tick"] = message["tick"]
    return {"head": head, "body": message}


def pack(document):
    return json.dumps(document, separators=(",", ":"), sort_keys=True).encode()
