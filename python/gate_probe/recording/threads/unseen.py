"""A thread that the program does not meet: it takes no signals, and has ended before a fork and before the end."""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # "signal" takes time to import
from _thread import LockType, allocate_lock, get_ident, start_new_thread  # now: programs replace them (gevent)
from os import O_CLOEXEC, O_WRONLY, close, stat, write
from os import open as open_file
from time import sleep

from .ids import native_id

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from typing import Callable

#: Seconds that its end is waited for. Longer than a sample takes on a busy machine; no reason to wait for ever.
PATIENCE = 2.0
#: Seconds that its first pause is waited for: before it, a tool of the program's that fails in it ends it.
FIRST_PAUSE = 0.1


class UnseenThread:
    """Runs ``work`` in a thread of its own: at once when started, and again whenever it is resumed.

    ``work`` gets a function to pause with: it takes seconds, and returns False when the thread is to end.
    """

    __slots__ = ("_work", "_rest", "_done", "_native", "wanted", "ident")

    def __init__(self, work: Callable[[Callable[[float], bool]], None]) -> None:
        self._work = work
        #: whether it is to go on; read where not even the function to pause with can be called
        self.wanted = False
        self._native = 0
        self.ident = 0
        self._rest = allocate_lock()
        self._done = allocate_lock()

    def start(self) -> bool:
        """Begins; False where the system gives no thread (a limit of the program's)."""
        # locks of its own each time: those of a thread that was given up stay with it
        self._rest, self._done, begun = locks = allocate_lock(), allocate_lock(), allocate_lock()
        for lock in locks:
            lock.acquire()
        self.wanted = True
        # A signal for the process goes to any thread that does not block it. One that the program blocks in its own, to
        # wait for it, would end the process here.
        before = None
        if hasattr(_signal, "pthread_sigmask"):
            before = _signal.pthread_sigmask(_signal.SIG_BLOCK, _signal.valid_signals())
        try:
            start_new_thread(self._run, locks)
            begun.acquire(True, FIRST_PAUSE)
        except (RuntimeError, MemoryError):
            self.wanted = False
        finally:
            if before is not None:
                _signal.pthread_sigmask(_signal.SIG_SETMASK, before)
        return self.wanted

    def stop(self) -> bool:
        """Ends the thread and waits for that; whether it ran."""
        if not self.wanted:
            return False
        self.wanted = False
        self._rest.release()
        if get_ident() != self.ident and self._done.acquire(True, PATIENCE):
            self._gone()
        return True

    def _run(self, rest: LockType, done: LockType, begun: LockType) -> None:
        first = True

        def pause(seconds: float) -> bool:
            nonlocal first
            if first:
                first = False
                begun.release()
            return not rest.acquire(True, seconds)

        self.ident, self._native = get_ident(), native_id()
        _wake_on_time(self._native)
        try:
            self._work(pause)
        finally:
            done.release()

    def _gone(self) -> None:
        """Waits until the kernel has no such thread any more: CPython asks it how many there are when it forks."""
        for _ in range(200):
            try:
                stat(f"/proc/self/task/{self._native}")
            except OSError:
                return
            sleep(0.0001)


def _wake_on_time(native: int) -> None:
    """
    Lets the kernel wake the thread when it asked for it, not up to 50 microseconds later (proc(5), timerslack_ns): a
    program that writes every half millisecond would reach a write in one of ten such waits.
    """
    try:
        file = open_file(f"/proc/{native}/timerslack_ns", O_WRONLY | O_CLOEXEC)
    except OSError:  # another system, or no right to
        return
    try:
        write(file, b"1000")
    except OSError:
        pass
    finally:
        close(file)
