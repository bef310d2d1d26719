"""Brings numbers into the international form."""
import re
from dataclasses import dataclass

from .errors import NumberError

SEPARATORS = re.compile(r"[\s()/.-]+")


@dataclass(frozen=True)
class Number:
    country: str
    national: str

    def __str__(self):
        return "+%s%s" % (self.country, self.national)


class Normaliser:
    def __init__(self, country):
        self._country = country

    def normalise(self, text):
        digits = SEPARATORS.sub("", text)
        if digits.startswith("+"):
            country, national = digits[1:3], digits[3:]
        elif digits.startswith("00"):
            country, national = digits[2:4], digits[4:]
        else:
            country, national = self._country, digits.lstrip("0")
        if not (country + national).isdigit() or not 5 <= len(national) <= 12:
            raise NumberError(text)
        return Number(country, national)
