"""Export of ledgers to the accounting system, which is slow."""
import time

PAGES = 9
PAGE_TIME = 0.05


def export(number):
    """Returns how many rows were exported."""
    rows = 0
    for page in range(PAGES):
        time.sleep(PAGE_TIME)
        rows += 100 + (number * page) % 7
    return rows
