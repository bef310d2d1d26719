"""Import time, charged to the program's innermost import statement that was running."""

from __future__ import annotations

import sys
from _thread import get_ident
from typing import Any, Callable

from gate_probe.data.frames import Stack

from .clock import perf_counter
from .frames import Sites
from .modules import file_of

# Compiled under importlib's own file name, so that tracebacks leave this frame out as they do importlib's.
_WRAPPER = """
def _find_and_load(name, import_):
    outer = enter(name)
    try:
        return original(name, import_)
    finally:
        leave(outer, name)
"""


def _caller() -> Any:
    """The frame outside of the wrapper; None when C imports without any, as a function of ``atexit``."""
    wrapper = sys._getframe(1).f_back
    return wrapper and wrapper.f_back


class Imports:
    """The imports of the main thread."""

    __slots__ = (
        "spans",
        "seconds",
        "modules",
        "failure",
        "files",
        "_sites",
        "_stack",
        "_since",
        "_main",
        "_when_loaded",
    )

    def __init__(self, sites: Sites) -> None:
        #: (start, end) of the outermost imports, in the order they ended
        self.spans: list[tuple[float, float]] = []
        #: seconds by the import statement, without what nested statements of the program took; and modules loaded
        self.seconds: dict[Stack, float] = {}
        self.modules: dict[Stack, int] = {}
        #: what a hook raised: the program's import must not fail for it
        self.failure: Exception | None = None
        #: files of the imported modules by name: some are no longer in ``sys.modules`` at the end
        self.files: dict[str, str] = {}
        self._sites = sites
        self._stack: list[Stack] = []
        self._since = 0.0
        self._main = 0
        self._when_loaded: dict[str, Callable[[], None]] = {}

    def install(self, when_loaded: dict[str, Callable[[], None]]) -> None:
        """Wraps the import system's ``_find_and_load``, which runs only for modules that are not loaded yet.

        ``when_loaded`` maps module names to functions that are called once after their import.
        """
        # PYVERSIONS: a private function of importlib, by its name and its two arguments
        self._main = get_ident()
        bootstrap: Any = sys.modules["_frozen_importlib"]
        namespace = {"enter": self._enter, "leave": self._leave, "original": bootstrap._find_and_load}
        exec(compile(_WRAPPER, "<frozen importlib._bootstrap>", "exec"), namespace)
        bootstrap._find_and_load = namespace["_find_and_load"]
        for name, hook in list(when_loaded.items()):
            if name in sys.modules:
                self._call(hook)
            else:
                self._when_loaded[name] = hook

    def close(self) -> None:
        """The program has ended: what the probe itself imports from now on is not the program's."""
        self._main = 0

    def _charge(self, now: float) -> None:
        if self._stack:
            stack = self._stack[-1]
            self.seconds[stack] = self.seconds.get(stack, 0.0) + now - self._since
        self._since = now

    def _enter(self, _name: str) -> float:
        """Begins an import on the main thread; returns its start, or a negative number on other threads."""
        if get_ident() != self._main:
            return -1.0
        now = perf_counter()
        stack = self._sites.stacks[self._sites.find(_caller())] or (self._stack[-1] if self._stack else ())
        self._charge(now)
        self._stack.append(stack)
        self.modules[stack] = self.modules.get(stack, 0) + 1
        return now

    def _leave(self, start: float, name: str) -> None:
        if start >= 0:
            now = perf_counter()
            self._charge(now)
            self._stack.pop()
            if not self._stack:
                self.spans.append((start, now))
        module = sys.modules.get(name)
        file = file_of(module)
        if file is not None:
            self.files[name] = file
        hook = self._when_loaded.pop(name, None) if module is not None else None
        if hook is not None:
            self._call(hook)

    def _call(self, hook: Callable[[], None]) -> None:
        try:
            hook()
        except Exception as error:
            self.failure = error
