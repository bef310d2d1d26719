"""Import time, charged to the program's innermost import statement that was running."""

from __future__ import annotations

import sys
from _thread import get_ident
from typing import Any, Callable

from .clock import perf_counter
from .places import Stand, creation_site, site_stands

#: (start, end) of the outermost imports of the main thread, in the order they ended.
spans: list[tuple[float, float]] = []
#: Seconds by the import statement, without what nested statements of the program took; and modules loaded.
seconds: dict[Stand, float] = {}
modules: dict[Stand, int] = {}

_stack: list[Stand] = []
_since = 0.0
_main = 0
_when_loaded: dict[str, Callable[[], None]] = {}

# Compiled under importlib's own file name, so that tracebacks leave this frame out as they do importlib's.
_WRAPPER = """
def _find_and_load(name, import_):
    outer = enter(name)
    try:
        return original(name, import_)
    finally:
        leave(outer, name)
"""


def _charge(now: float) -> None:
    global _since
    if _stack:
        stand = _stack[-1]
        seconds[stand] = seconds.get(stand, 0.0) + now - _since
    _since = now


def _enter(_name: str) -> float:
    """Begins an import on the main thread; returns its start, or a negative number on other threads."""
    if get_ident() != _main:
        return -1.0
    now = perf_counter()
    stand = site_stands[creation_site(sys._getframe(2))] or (_stack[-1] if _stack else ())
    _charge(now)
    _stack.append(stand)
    modules[stand] = modules.get(stand, 0) + 1
    return now


def _leave(start: float, name: str) -> None:
    if start >= 0:
        now = perf_counter()
        _charge(now)
        _stack.pop()
        if not _stack:
            spans.append((start, now))
    hook = _when_loaded.pop(name, None) if name in sys.modules else None
    if hook is not None:
        hook()


def install(when_loaded: dict[str, Callable[[], None]]) -> None:
    """Wraps the import system's ``_find_and_load``, which runs only for modules that are not loaded yet.

    ``when_loaded`` maps module names to functions that are called once after their import.
    """
    global _main
    _main = get_ident()
    bootstrap: Any = sys.modules["_frozen_importlib"]
    namespace = {"enter": _enter, "leave": _leave, "original": bootstrap._find_and_load}
    exec(compile(_WRAPPER, "<frozen importlib._bootstrap>", "exec"), namespace)
    bootstrap._find_and_load = namespace["_find_and_load"]
    for name, hook in list(when_loaded.items()):
        if name in sys.modules:
            hook()
        else:
            _when_loaded[name] = hook


def close() -> None:
    """The program has ended: what the probe itself imports from now on is not the program's."""
    global _main
    _main = 0
