"""Renders the report of one branch."""
import sys
from decimal import Decimal


def rows(branch):
    return [(branch, number, number * 17 % 101) for number in range(60_000)]


def money(amount):
    value = Decimal(amount) / Decimal(100)
    whole = f"{value.quantize(Decimal('0.01')):,}"
    return whole.rjust(20).replace(" ", ".").lstrip(".").ljust(8)


def render(branch):
    lines = []
    for name, number, amount in rows(branch):
        money(amount), money(number)
        lines.append(f"{name};{number};{amount}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(len(render(sys.argv[1])))
