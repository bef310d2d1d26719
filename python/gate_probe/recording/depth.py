"""Room on the stack: what the launcher calls before the program is not taken from the depth it may reach."""

from __future__ import annotations

import sys

#: The largest limit that CPython takes.
LARGEST = 2**31 - 1


def leave_room(calls: int) -> None:
    """Raises the limit by so many calls, and has the program see and set its own limit as without them."""
    limit_of, set_limit = sys.getrecursionlimit, sys.setrecursionlimit

    def getrecursionlimit() -> int:
        limit = limit_of()
        return limit if limit == LARGEST else limit - calls

    def setrecursionlimit(limit: int) -> None:
        if isinstance(limit, int) and 0 < limit <= LARGEST:
            limit = min(limit + calls, LARGEST)
        set_limit(limit)

    for name, function in (("getrecursionlimit", getrecursionlimit), ("setrecursionlimit", setrecursionlimit)):
        function.__qualname__ = name
        function.__doc__ = getattr(sys, name).__doc__
        setattr(sys, name, function)
    set_limit(min(limit_of() + calls, LARGEST))
