"""Codes of parcels."""


def _digit(code):
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(code)) % 10


_DIGITS = bytes(_digit("%05d" % number) for number in range(260_000))


def check_digit(code):
    return _DIGITS[int(code)]
