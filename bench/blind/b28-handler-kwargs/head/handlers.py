"""Handlers take what they need of a command's arguments."""
import zlib


def on_open(state, number, user):
    state["shapes"] += 1
    state["text"] = f"{user}:{number}"


def on_close(state):
    state["shapes"] -= 1


def on_move(state, number, factor):
    place = number
    for turn in range(60):
        place = (place * 31 + factor + turn) % 65_521
    state["moves"] += place % 7


def on_scale(state, factor, number):
    state["text"] = str(zlib.crc32(state["text"].encode() * factor, number))


def on_label(state, text, user):
    state["text"] = f"{user} {text} {state['text']}"[:200]
