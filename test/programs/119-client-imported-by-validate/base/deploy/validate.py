"""Checks descriptions of services."""
import re

MAX_NAME = 40


def validate(count=45_000):
    wrong = 0
    for number in range(count):
        name = "service-%d%s" % (number, "!" * (number % 50 == 0))
        wrong += not re.match(r"[a-z][a-z0-9-]*$", name) or len(name) > MAX_NAME
    return "%d of %d names are wrong" % (wrong, count)
