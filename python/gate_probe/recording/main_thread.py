"""Holds the main thread when another thread ends the process, which would be over at once without the probe."""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # "signal" takes time to import
from _thread import allocate_lock, get_ident


class MainThread:
    """Made on the main thread. Where the system has real-time signals, one that no program uses is taken for it."""

    __slots__ = ("_ident", "_number")

    def __init__(self) -> None:
        self._ident = get_ident()
        #: the signal; 0 where there is none
        self._number = getattr(_signal, "SIGRTMAX", 0) and _signal.SIGRTMAX - 3
        try:
            if self._number and _signal.getsignal(self._number) == _signal.SIG_DFL:
                _signal.signal(self._number, _stand_still)
        except (OSError, ValueError):  # no main thread, or no such signal here
            self._number = 0

    def hold(self) -> None:
        """Called by the thread that ends the process: the main thread goes no further."""
        if self._number and get_ident() != self._ident and _signal.getsignal(self._number) is _stand_still:
            _signal.pthread_kill(self._ident, self._number)


def _stand_still(*_signal_and_frame: object) -> None:
    lock = allocate_lock()
    lock.acquire()
    lock.acquire()
