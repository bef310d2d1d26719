"""The interpreter's switch interval: short for the sampler where nobody else asks for the lock, else the program's own.

Whoever wants the interpreter lock waits for it that long; only then is the thread that has it told to give it away.
With the usual 5 ms a program that computes for a millisecond between two small writes gives it away of itself, in a
write, before it is told to: every sample showed the write. Measured: computing of 0.5 and 2 ms between writes of a byte
had 1 and 19 % of its time at its own line.

The interval holds for all threads. Two that compute would take turns a hundred times as often, and a loop would wait a
hundredth for a thread that computes; so it is short only while one thread of the program computes and no other does.
"""

from __future__ import annotations

import sys

#: Seconds. Shorter than any step that is worth a line; the sampler is the only one who waits by it.
SHORT = 0.00002


class SwitchInterval:
    """The program sees and sets its own interval, whatever holds at the moment."""

    __slots__ = ("_get", "_set", "_own", "_short")

    def __init__(self) -> None:
        self._get, self._set = sys.getswitchinterval, sys.setswitchinterval
        self._own = self._get()
        self._short = False

    def install(self) -> None:
        """From now on the program meets its own interval only."""

        def getswitchinterval() -> float:
            return self._own

        def setswitchinterval(interval: float, /) -> None:
            self._set(interval)  # says what is wrong with it
            self._own = self._get()
            if self._short:
                self._set(SHORT)

        sys.getswitchinterval, sys.setswitchinterval = getswitchinterval, setswitchinterval

    def shorten(self, wanted: bool) -> None:
        """Makes it short, or the program's own again."""
        if wanted != self._short:
            self._short = wanted
            self._set(SHORT if wanted else self._own)
