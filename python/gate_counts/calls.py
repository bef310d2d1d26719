"""Calls by caller, counted by the C tracer of cProfile: exact, and cheap enough for a program of many calls."""

from __future__ import annotations

import atexit
import os
import sys
from _lsprof import Profiler
from _thread import allocate_lock, get_ident
from types import CodeType
from typing import Any, Union

#: Code of Python, or the words of the interpreter for a function of C: "<method 'pop' of 'list' objects>".
Function = Union[CodeType, str]

#: Threads whose counts are kept one by one; those that ended are added up then.
_MOST_OPEN = 64
#: ``sys.monitoring.PROFILER_ID``, which cProfile asks for.
_PROFILER = 2
#: PYVERSIONS: from 3.12 on one tracer sees all threads, and mixes up their callers; before, each thread has its own
SEES_ALL_THREADS = sys.version_info >= (3, 12)


class Counted:
    """Calls that were counted: ``functions`` has calls and own seconds, ``edges`` calls, own and all seconds."""

    def __init__(self) -> None:
        self.functions: dict[Function, list[float]] = {}
        self.edges: dict[tuple[Function, Function], list[float]] = {}

    def add(self, profiler: Profiler) -> None:
        """Adds what a tracer saw."""
        for entry in profiler.getstats():
            _add(self.functions, entry.code, entry.callcount, entry.inlinetime)
            for below in entry.calls or ():
                _add(self.edges, (entry.code, below.code), below.callcount, below.inlinetime, below.totaltime)


def _add(rows: dict[Any, list[float]], key: object, *figures: float) -> None:
    row = rows.setdefault(key, [0.0] * len(figures))
    for place, figure in enumerate(figures):
        row[place] += figure


class Calls:
    """Counts from ``begin`` to ``end``.

    A program that brings a tracer of its own gets it: ``given_way`` says that not all was counted then.
    """

    def __init__(self) -> None:
        self.given_way = False
        #: threads that the program started
        self.threads = 0
        self._main = Profiler()
        self._open: list[tuple[Any, Profiler]] = []
        self._ended = Counted()
        self._folding = allocate_lock()
        self._starting: set[int] = set()
        self._hook: Any = None

    def begin(self) -> None:
        """Counts from here on, in this thread and in those that it will start."""
        # compiled functions alone are called, so that tracers of the program do not see them
        atexit.register(self._main.disable)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._main.disable)
        if SEES_ALL_THREADS:
            self._give_way_when_asked()
        else:
            import threading

            self._hook = self._thread_begins
            threading.setprofile(self._hook)
            self._hide()
        self._enable(self._main)

    def _enable(self, profiler: Profiler) -> None:
        ident = get_ident()
        self._starting.add(ident)
        try:
            profiler.enable(True, True)
        except ValueError:  # somebody else profiles already
            self.given_way = True
        finally:
            self._starting.discard(ident)

    def profile_is_set(self) -> None:
        """Somebody sets a profile function (an audit event): the program, unless this thread is about to begin.

        PYVERSIONS: up to 3.11 there is one for each thread; from 3.12 on there is room for several tools
        """
        if SEES_ALL_THREADS or get_ident() in self._starting:
            return
        caller: Any = sys._getframe()
        for _ in range(2):
            caller = caller and caller.f_back
        if caller is None:
            return  # nobody's code is running
        caller = caller.f_code
        if caller.co_name == "_bootstrap_inner" and caller.co_filename == sys.modules["threading"].__file__:
            return
        self.give_way()

    def _hide(self) -> None:
        """``sys.getprofile`` as it is without a tracer: what it gives is set again by some programs."""
        original = sys.getprofile

        def getprofile() -> Any:
            profile: Any = original()
            return None if type(profile) is Profiler else profile

        getprofile.__qualname__ = "getprofile"
        getprofile.__doc__ = original.__doc__
        sys.getprofile = getprofile

    def give_way(self) -> None:
        """The program wants to profile itself."""
        self.given_way = True
        atexit.unregister(self._main.disable)

    def _give_way_when_asked(self) -> None:
        monitoring: Any = sys.monitoring  # type: ignore[attr-defined]  # PYVERSIONS: since 3.12
        original = monitoring.use_tool_id

        def use_tool_id(tool_id: Any, name: Any, /) -> Any:
            if tool_id == _PROFILER and get_ident() not in self._starting:
                self._main.disable()
                self.give_way()
            return original(tool_id, name)

        use_tool_id.__qualname__ = "use_tool_id"
        use_tool_id.__doc__ = original.__doc__
        monitoring.use_tool_id = use_tool_id

    def _thread_begins(self, *_event: object) -> None:
        """A thread's first event: it gets a tracer of its own."""
        import threading

        self.threads += 1
        self._fold()
        profiler = Profiler()
        self._open.append((threading.current_thread(), profiler))
        self._enable(profiler)

    def _fold(self) -> None:
        """Adds up the threads that ended, when there are many."""
        if len(self._open) < _MOST_OPEN or not self._folding.acquire(False):
            return
        try:
            for pair in list(self._open):
                if not pair[0].is_alive():
                    self._open.remove(pair)
                    self._ended.add(pair[1])
        finally:
            self._folding.release()

    def end(self) -> Counted:
        """What was counted. Is called when ``atexit`` has stopped the counting."""
        if not SEES_ALL_THREADS:
            threading = sys.modules.get("threading")
            if getattr(threading, "_profile_hook", None) != self._hook:
                self.given_way = True
        counted = self._ended
        counted.add(self._main)
        for _thread, profiler in list(self._open):
            counted.add(profiler)
        return counted
