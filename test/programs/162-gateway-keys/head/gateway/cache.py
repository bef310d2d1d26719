"""A cache for functions of one argument, whose entries expire."""
import functools
import time


def timed_cache(lifetime):
    def decorate(function):
        entries = {}

        @functools.wraps(function)
        def cached(argument):
            entry = entries.get(argument)
            if entry is None or entry[1] <= time.monotonic():
                entry = entries[argument] = (function(argument), time.monotonic() + lifetime)
            return entry[0]

        cached.clear = entries.clear
        return cached

    return decorate
