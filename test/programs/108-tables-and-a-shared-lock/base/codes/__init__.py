"""Codes of parcels."""


def check_digit(code):
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(code)) % 10
