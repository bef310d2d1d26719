"""The blocking driver of the archive."""
import time


def export(number):
    time.sleep(0.07)
    return 1000 + number % 7
