"""Computes the monthly report."""


def price(row):
    """Net price with staged discount."""
    amount, total = row % 97 + 1, 0
    for step in range(amount):
        total += (row * 7 + step) % 113
    return total


async def monthly_report(rows):
    total = 0
    for number in range(rows):
        total += price(number)
    return total
