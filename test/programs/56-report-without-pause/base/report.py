"""Computes the monthly report."""
import asyncio

PAUSE_ROWS = 200


def price(row):
    """Net price with staged discount."""
    amount, total = row % 97 + 1, 0
    for step in range(amount):
        total += (row * 7 + step) % 113
    return total


async def monthly_report(rows):
    total = 0
    for number in range(rows):
        if number % PAUSE_ROWS == 0:
            await asyncio.sleep(0)
        total += price(number)
    return total
