"""How long calls take."""


def duration(number):
    return number * 37 % 900 + 1
