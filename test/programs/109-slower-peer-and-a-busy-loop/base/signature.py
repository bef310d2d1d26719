"""Checks blocks."""


def signature(body):
    value = 1
    for begin in range(0, len(body), 64):
        value = (value * 31 + body[begin]) % 65_521
    return value
