"""Which thread ended a wait of another one: contended locks, conditions and joins, and the lives of threads.

Locks that the program itself makes, and the locks inside conditions (so events, queues, futures and barriers too), are
replaced by ones that note who released them when somebody had to wait. Nothing is noted where nobody waits.
"""

from __future__ import annotations

import sys
from _operator import attrgetter
from _thread import allocate_lock, get_ident
from typing import Any, Callable

from gate_probe.data.threads import ThreadLife, Wakeup
from gate_probe.recording.clock import perf_counter
from gate_probe.recording.frames import Sites


class TracedLock:
    """A lock that notes, when its taker had to wait, which thread released it.

    What ``with`` calls is compiled where nobody waits: no handler of a signal can come between the taking of the lock
    and the block, or between the block and the release, as without the probe.
    """

    __slots__ = ("_lock", "_by", "_own", "_waiting", "__weakref__")

    _note: Callable[[float, int, bool], None]

    def __init__(self, lock: Any, own: bool) -> None:
        self._lock = lock
        self._by = 0
        self._own = own
        #: One for each that waits, or more: a released lock says that it is free, but is the waiter's already, who only
        #: has to get the interpreter lock to say so (``lock_acquire`` of CPython, up to 3.12).
        self._waiting: list[bool] = []

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """As of ``threading.Lock``."""
        lock = self._lock
        if not blocking or (timeout <= 0 and timeout != -1):
            return bool(lock.acquire(blocking, timeout))
        if lock.acquire(False):
            return True
        began = perf_counter()
        self._waiting.append(True)
        try:
            taken = bool(lock.acquire(True, timeout))
        finally:
            self._waiting.pop()
        if taken:
            self._taken(began)
        return taken

    def release(self) -> None:
        """As of ``threading.Lock``."""
        self._by = get_ident()
        self._lock.release()

    @property
    def __enter__(self) -> Callable[[], bool]:
        lock = self._lock
        if self._waiting or lock.locked():
            return self._wait
        self._by = get_ident()  # who takes it in this way releases it
        return lock.__enter__  # type: ignore[no-any-return]

    __exit__ = property(attrgetter("_lock.__exit__"))

    def _wait(self) -> bool:
        take, waiting = self._lock.acquire, self._waiting
        taken: list[bool] = []
        try:
            waiting.append(True)
            # one compiled call takes the lock and notes that it is taken
            taken.extend(filter(None, map(take, (False,))))
            if not taken:
                began = perf_counter()
                taken.extend(map(take, (True,)))
                self._note(began, self._by, self._own)
            self._by = get_ident()
            waiting.pop()
            return True
        except BaseException:  # who is told of an interrupt, or of a lack of memory, does not have the lock
            # who stays among those that wait sends others this way, no more
            if taken:
                self._lock.release()
            raise

    def _taken(self, began: float) -> None:
        try:
            self._note(began, self._by, self._own)
        except BaseException:  # as above
            self._lock.release()
            raise

    @property  # type: ignore[misc]  # what it says of itself, as a mock does
    def __class__(self) -> Any:
        return type(self._lock)

    def __reduce_ex__(self, protocol: Any) -> Any:
        return self._lock.__reduce_ex__(protocol)  # it refuses

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lock, name)

    def __repr__(self) -> str:
        return repr(self._lock)


class TracedRLock(TracedLock):
    """The same for a lock that its owner can take again, and that does not say whether it is taken."""

    __slots__ = ()

    @property
    def __enter__(self) -> Callable[[], bool]:
        lock = self._lock
        return lock.__enter__ if lock._is_owned() else self._wait

    def _wait(self) -> bool:
        lock = self._lock
        try:
            if not lock.acquire(False):
                began = perf_counter()
                lock.acquire()
                self._note(began, self._by, self._own)
            self._by = get_ident()
            return True
        except BaseException:
            if lock._is_owned():
                lock.release()
            raise


class Locks:
    """The waits of threads, and their lives."""

    __slots__ = ("wakeups", "lives", "_sites", "_traced", "_traced_again")

    def __init__(self, sites: Sites) -> None:
        #: the waits of each thread that somebody ended, in order of their ends
        self.wakeups: dict[int, list[Wakeup]] = {}
        self.lives: list[ThreadLife] = []
        self._sites = sites
        self._traced = self._kind(TracedLock, type(allocate_lock()))
        self._traced_again: Any = None

    def _kind(self, base: type, original: type) -> Any:
        """A class of traced locks that passes for the original one."""

        class Kind(type):
            def __instancecheck__(cls, instance: object) -> bool:
                return type(instance) is original or type(instance) is cls

        known = {"__slots__": (), "__module__": original.__module__, "_note": staticmethod(self._note)}
        return Kind(original.__name__, (base,), known)

    def install(self) -> None:
        """Replaces what makes locks, and wraps the few methods that begin, end and join threads."""
        # PYVERSIONS: private names of threading, and the functions of _thread that it keeps
        threading: Any = sys.modules["threading"]
        self._traced_again = self._kind(TracedRLock, type(threading.RLock()))
        for name, traced in (("Lock", self._traced), ("RLock", self._traced_again)):
            setattr(threading, name, self._factory(name, getattr(threading, name), traced))
        if hasattr(threading, "_allocate_lock"):
            # made by Condition.wait alone: one for each wait
            of_wait = self._traced
            threading._allocate_lock = lambda: of_wait(allocate_lock(), False)
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

    def _factory(self, name: str, original: Any, traced: Any) -> Any:
        """A class in place of ``threading.Lock``: isinstance and calls work, the program gets watched ones.

        It has the ``name`` under which it is found, for multiprocessing hands it to processes that it starts.
        """
        is_program = self._sites.is_program

        class Kind(type):
            def __instancecheck__(cls, instance: object) -> bool:
                return isinstance(instance, traced)

            def __call__(cls, *values: Any, **options: Any) -> Any:
                made = original(*values, **options)
                caller = sys._getframe(0).f_back
                return traced(made, True) if caller is not None and is_program(caller.f_code) else made

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
            # PYVERSIONS: a thread whose class never called Thread.__init__ is refused by the original
            alive = getattr(thread, "_initialized", False) and thread.is_alive()
            began = perf_counter()
            original_join(thread, timeout)
            if alive and not thread.is_alive():
                note(began, thread.ident, False)

        thread_class.start = start
        thread_class._bootstrap_inner = _bootstrap_inner
        thread_class.join = join
