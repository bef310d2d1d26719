"""Miles to kilometres."""


def convert(value):
    return value * 1.609344
