"""Invoices and statements of a month, always the same."""
from dataclasses import dataclass


@dataclass
class Invoice:
    reference: str
    customer: str
    cents: int


@dataclass(frozen=True)
class Statement:
    reference: str
    cents: int


def _reference(number):
    return "RF%02d-%06d" % (number % 97, number)


def _cents(number):
    return 1_000 + number * 7_919 % 250_000


def invoices(count):
    for number in range(count):
        yield Invoice(_reference(number), "customer-%d" % (number % 211), _cents(number))


def statements(count, partial):
    every = max(2, round(1 / partial))
    for step in range(count):
        number = step * 1_801 % count
        if number % 50 == 0:
            yield Statement("RF00-UNKNOWN-%d" % number, 100)
        elif number % every == 0:
            yield Statement(_reference(number), _cents(number) // 2)
            yield Statement(_reference(number), _cents(number) - _cents(number) // 2)
        else:
            yield Statement(_reference(number), _cents(number))
