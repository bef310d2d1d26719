"""Which thread ended a wait of another one: contended locks, conditions and joins, and the lives of threads.

Locks that the program itself makes, and the locks inside conditions (so events, queues, futures and barriers too), are
replaced by ones that note who released them when somebody had to wait. Nothing is noted where nobody waits.
"""

from __future__ import annotations

import _thread
import sys
from _thread import get_ident
from typing import Any, Callable

from gate_probe.data.threads import ThreadLife, Wakeup
from gate_probe.recording.clock import perf_counter
from gate_probe.recording.frames import Sites


class TracedLock:
    """A lock that notes, when its taker had to wait, which thread released it."""

    __slots__ = ("_lock", "_by", "_own", "__weakref__")

    _note: Callable[[float, int, bool], None]

    def __init__(self, lock: Any, own: bool) -> None:
        self._lock = lock
        self._by = 0
        self._own = own

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """As of ``threading.Lock``."""
        lock = self._lock
        if not blocking or (timeout <= 0 and timeout != -1):
            return bool(lock.acquire(blocking, timeout))
        if lock.acquire(False):
            return True
        began = perf_counter()
        taken = bool(lock.acquire(True, timeout))
        if taken:
            self._taken(began)
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
        self._taken(began)
        return True

    def __exit__(self, *_error: object) -> None:
        self._by = get_ident()
        self._lock.release()

    def _taken(self, began: float) -> None:
        try:
            self._note(began, self._by, self._own)
        except BaseException:  # an interrupt or a lack of memory: who was told so does not have the lock
            self._lock.release()
            raise

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lock, name)

    def __repr__(self) -> str:
        return repr(self._lock)


class Locks:
    """The waits of threads, and their lives."""

    __slots__ = ("wakeups", "lives", "_sites", "_traced")

    def __init__(self, sites: Sites) -> None:
        #: the waits of each thread that somebody ended, in order of their ends
        self.wakeups: dict[int, list[Wakeup]] = {}
        self.lives: list[ThreadLife] = []
        self._sites = sites
        traced = {"__slots__": (), "__module__": __name__, "_note": staticmethod(self._note)}
        self._traced = type("TracedLock", (TracedLock,), traced)

    def install(self) -> None:
        """Replaces what makes locks, and wraps the few methods that begin, end and join threads."""
        # PYVERSIONS: private names of threading, and the functions of _thread that it keeps
        threading: Any = sys.modules["threading"]
        for name in ("Lock", "RLock"):
            setattr(threading, name, self._factory(getattr(threading, name)))
        if hasattr(threading, "_allocate_lock"):
            # made by Condition.wait alone: one for each wait
            traced = self._traced
            threading._allocate_lock = lambda: traced(_thread.allocate_lock(), False)
        self._watch_lives(threading.Thread)

    def _note(self, began: float, by: int, lock: bool) -> None:
        thread = get_ident()
        caller = sys._getframe(0)
        own = caller.f_code.co_filename
        while caller.f_code.co_filename == own:
            if caller.f_back is None:
                return  # called by C, as the whole work of a thread
            caller = caller.f_back
        outer = caller.f_back
        condition = False
        if caller.f_code.co_name == "wait":
            while outer is not None and outer.f_code.co_name == "wait_for":
                outer = outer.f_back
            # a semaphore of threading waits in a condition of its own
            lock = lock or (outer is not None and outer.f_code.co_name == "acquire")
            condition = outer is not None and self._sites.is_program(outer.f_code)
        site = self._sites.find(caller)
        self.wakeups.setdefault(thread, []).append(Wakeup(perf_counter(), began, by, lock, site, condition))

    def _factory(self, original: Any) -> Any:
        """A class in place of ``threading.Lock``: isinstance and calls work, the program gets watched ones."""
        traced, is_program = self._traced, self._sites.is_program

        class Kind(type):
            def __instancecheck__(cls, instance: object) -> bool:
                inner = instance._lock if isinstance(instance, TracedLock) else instance
                return type(inner) is type(original())

            def __call__(cls, *values: Any, **options: Any) -> Any:
                made = original(*values, **options)
                caller = sys._getframe(0).f_back
                return traced(made, True) if caller is not None and is_program(caller.f_code) else made

        name = getattr(original, "__name__", "Lock")
        return Kind(name, (), {"__module__": "threading", "__doc__": original.__doc__})

    def _watch_lives(self, thread_class: Any) -> None:
        original_start, original_join = thread_class.start, thread_class.join
        original_inner = thread_class._bootstrap_inner
        lives, find, note = self.lives, self._sites.find, self._note

        def start(thread: Any) -> None:
            target = getattr(thread, "_target", None) or type(thread).run
            name = getattr(target, "__qualname__", type(target).__name__)
            thread._gate_life = ThreadLife(get_ident(), find(sys._getframe(0).f_back), name, perf_counter())
            original_start(thread)

        def _bootstrap_inner(thread: Any) -> None:
            life = getattr(thread, "_gate_life", None)
            if life is not None:
                life.ident = get_ident()
                lives.append(life)
            try:
                original_inner(thread)
            finally:
                if life is not None:
                    life.ended = perf_counter()

        def join(thread: Any, timeout: float | None = None) -> None:
            alive = thread.is_alive()
            began = perf_counter()
            original_join(thread, timeout)
            if alive and thread.ident is not None and not thread.is_alive():
                note(began, thread.ident, False)

        thread_class.start = start
        thread_class._bootstrap_inner = _bootstrap_inner
        thread_class.join = join
