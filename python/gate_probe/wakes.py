"""Which thread ended a wait of another one: contended locks, conditions and joins, and the lives of threads.

Locks that the program itself makes, and the locks inside conditions (so events, queues, futures and barriers too), are
replaced by ones that note who released them when somebody had to wait. Nothing is noted where nobody waits.
"""

from __future__ import annotations

import _thread
import sys
from _thread import get_ident
from bisect import bisect_right
from typing import Any, NamedTuple

from .clock import perf_counter
from .places import Stand, creation_site, is_program, site_stands


class Wake(NamedTuple):
    """The end of a wait: when it began and ended, who ended it, and whether it was for a lock of the program.

    ``condition``: the program itself waited in a condition, for something that another thread gives back or makes.
    """

    ended: float
    began: float
    by: int
    lock: bool
    site: int
    condition: bool = False

    @property
    def stand(self) -> Stand:
        """The line of the program that waited."""
        return site_stands[self.site]


class Life:
    """One thread that was started through ``threading``."""

    __slots__ = ("ident", "parent", "born", "ended", "site", "name")

    def __init__(self, parent: int, site: int, name: str) -> None:
        self.ident = 0
        self.parent = parent
        self.born = perf_counter()
        self.ended: float | None = None
        self.site = site
        self.name = name


#: A thread that waits again this soon at the same place was woken in vain (seconds).
IN_VAIN = 0.002
#: The waits of each thread that somebody ended, in order of their ends.
wakes: dict[int, list[Wake]] = {}
lives: list[Life] = []
_installed = False


def ended_in(thread: int, start: float, end: float) -> list[Wake]:
    """The waits of a thread that ended between two moments."""
    known = wakes.get(thread, [])
    return known[bisect_right(known, (start,)) : bisect_right(known, (end,))]


def last_wake(thread: int, after: float, until: float) -> Wake | None:
    """The last wait of a thread that ended between two moments."""
    known = wakes.get(thread, [])
    index = bisect_right(known, (until, until)) - 1
    return known[index] if index >= 0 and known[index].ended > after else None


def waited_since(thread: int, wake: Wake) -> float:
    """When a thread began to wait at the place of ``wake``: it may have been woken in vain before.

    Whoever gives something back takes it again before the thread that it woke can.
    """
    known = wakes[thread]
    index = bisect_right(known, wake) - 1
    began = wake.began
    while index > 0 and known[index - 1].site == wake.site and began - known[index - 1].ended < IN_VAIN:
        index -= 1
        began = known[index].began
    return began


def life_at(thread: int, at: float) -> Life | None:
    """The life of a thread at a moment: identifiers are used again after a thread has ended."""
    found = [life for life in lives if life.ident == thread and life.born <= at]
    return found[-1] if found else None


def alike(first: int, second: int, at: float) -> bool:
    """Whether two threads were started by one thread at one line."""
    one, other = life_at(first, at), life_at(second, at)
    return one is not None and other is not None and (one.parent, one.site) == (other.parent, other.site)


def locked_in(thread: int, start: float, end: float) -> list[tuple[float, Stand]]:
    """The seconds of a span that a thread waited for a lock of the program, with the lines where it stood."""
    known = wakes.get(thread, [])
    found = []
    for wake in known[bisect_right(known, (start, start)) :]:
        if wake.lock and wake.began < end:
            found.append((min(end, wake.ended) - max(start, wake.began), wake.stand))
        if wake.began >= end:
            break
    return [(seconds, stand) for seconds, stand in found if seconds > 0]


def _note(began: float, by: int, lock: bool) -> None:
    thread = get_ident()
    caller = sys._getframe(2)
    outer = caller.f_back
    condition = False
    if caller.f_code.co_name == "wait":
        while outer is not None and outer.f_code.co_name == "wait_for":
            outer = outer.f_back
        # a semaphore of threading waits in a condition of its own
        lock = lock or (outer is not None and outer.f_code.co_name == "acquire")
        condition = outer is not None and is_program(outer.f_code)
    site = creation_site(caller)
    wakes.setdefault(thread, []).append(Wake(perf_counter(), began, by, lock, site, condition))


class Watched:
    """A lock that notes, when its taker had to wait, which thread released it."""

    __slots__ = ("_lock", "_by", "_own", "__weakref__")

    def __init__(self, lock: Any, own: bool) -> None:
        self._lock = lock
        self._by = 0
        self._own = own

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """As of ``threading.Lock``."""
        lock = self._lock
        if not blocking or timeout == 0:
            return bool(lock.acquire(blocking, timeout))
        if lock.acquire(False):
            return True
        began = perf_counter()
        taken = bool(lock.acquire(True, timeout))
        if taken:
            _note(began, self._by, self._own)
        return taken

    def release(self) -> None:
        """As of ``threading.Lock``."""
        self._by = get_ident()
        self._lock.release()

    def __enter__(self) -> bool:
        if self._lock.acquire(False):
            return True
        began = perf_counter()
        self._lock.acquire()
        _note(began, self._by, self._own)
        return True

    def __exit__(self, *_error: object) -> None:
        self._by = get_ident()
        self._lock.release()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lock, name)

    def __repr__(self) -> str:
        return repr(self._lock)


def install() -> None:
    """Replaces what makes locks, and wraps the few methods that begin, end and join threads."""
    global _installed
    threading = sys.modules.get("threading")
    if _installed or threading is None:
        return
    _installed = True
    for name in ("Lock", "RLock"):
        setattr(threading, name, _factory(getattr(threading, name)))
    if hasattr(threading, "_allocate_lock"):
        # made by Condition.wait alone: one for each wait
        threading._allocate_lock = lambda: Watched(_thread.allocate_lock(), False)  # type: ignore[attr-defined]
    _watch_lives(threading.Thread)


def _factory(original: Any) -> Any:
    """A class in place of ``threading.Lock``: isinstance and calls work as before, the program gets watched ones."""

    class Kind(type):
        def __instancecheck__(cls, instance: object) -> bool:
            inner = instance._lock if isinstance(instance, Watched) else instance
            return type(inner) is type(original())

        def __call__(cls, *values: Any, **options: Any) -> Any:
            made = original(*values, **options)
            return Watched(made, True) if is_program(sys._getframe(1).f_code) else made

    name = getattr(original, "__name__", "Lock")
    return Kind(name, (), {"__module__": "threading", "__doc__": original.__doc__})


def _watch_lives(thread_class: Any) -> None:
    original_start, original_join = thread_class.start, thread_class.join
    original_inner = thread_class._bootstrap_inner

    def start(self: Any) -> None:
        target = getattr(self, "_target", None) or type(self).run
        name = getattr(target, "__qualname__", type(target).__name__)
        self._gate_life = Life(get_ident(), creation_site(sys._getframe(1)), name)
        original_start(self)

    def _bootstrap_inner(self: Any) -> None:
        life = getattr(self, "_gate_life", None)
        if life is not None:
            life.ident = get_ident()
            lives.append(life)
        try:
            original_inner(self)
        finally:
            if life is not None:
                life.ended = perf_counter()

    def join(self: Any, timeout: float | None = None) -> None:
        alive = self.is_alive()
        began = perf_counter()
        original_join(self, timeout)
        if alive and self.ident is not None and not self.is_alive():
            _note(began, self.ident, False)

    thread_class.start = start
    thread_class._bootstrap_inner = _bootstrap_inner
    thread_class.join = join
