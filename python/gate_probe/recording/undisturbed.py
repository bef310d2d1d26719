"""The probe's own work at the program's end: out of reach of what the program has set up, and unseen by it.

The program may trace calls, be sent signals, have replaced the ways in which modules are found, and have modules whose
names are those of the standard library. None of it shall be run, or met, by the writing of the ledger.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # "signal" takes time to import
import atexit
import os
import sys
from collections import deque
from functools import partial
from itertools import repeat, starmap

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from typing import Any, Callable


class Undisturbed:
    """What is put aside from ``begin`` to ``end``. Made before the program runs: it keeps what was there then."""

    __slots__ = ("_finders", "_gate", "_library", "_paths", "_undo")

    def __init__(self, gate: str) -> None:
        """``gate``: folder of the gate's Python, with a separator at its end."""
        self._gate = gate
        self._library = os.path.dirname(os.__file__)
        compiled = [path for path in sys.path if os.path.basename(path) == "lib-dynload"]
        archives = [path for path in sys.path if path.endswith(".zip") and os.path.basename(path).startswith("python3")]
        self._paths = [*archives, self._library, *compiled]
        # PYVERSIONS: the interpreter's own, by the names of their modules; packages add others
        self._finders = [one for one in sys.meta_path if getattr(one, "__module__", "").startswith("_frozen_importlib")]
        self._undo: list[Callable[[], object]] = []

    def begin(self) -> None:
        """Puts aside what would run code of the program."""
        undo = self._undo
        if hasattr(_signal, "pthread_sigmask"):
            before = _signal.pthread_sigmask(_signal.SIG_BLOCK, _signal.valid_signals())
            undo.append(lambda: _signal.pthread_sigmask(_signal.SIG_SETMASK, before))
        trace, profile = sys.gettrace(), sys.getprofile()
        sys.settrace(None)
        sys.setprofile(None)
        undo.append(partial(sys.settrace, trace))
        undo.append(partial(sys.setprofile, profile))
        undo.append(_stop_monitoring())

    def hide_modules(self) -> None:
        """Puts aside the program's modules that have a name of the standard library, and its ways to find modules."""
        path, finders = sys.path, sys.meta_path
        strangers = {name: sys.modules[name] for name in self._strangers()}
        sys.path, sys.meta_path = list(self._paths), list(self._finders)
        for name in strangers:
            del sys.modules[name]
        self._undo.append(partial(setattr, sys, "path", path))
        self._undo.append(partial(setattr, sys, "meta_path", finders))
        self._undo.append(lambda: sys.modules.update(strangers))

    def end(self) -> None:
        """Gives all of it back."""
        while self._undo:
            self._undo.pop()()

    def _strangers(self) -> list[str]:
        top = [(name, module) for name, module in list(sys.modules.items()) if "." not in name]
        names = {name for name, module in top if self._is_stranger(name, module)}
        return [name for name in list(sys.modules) if name.partition(".")[0] in names]

    def _is_stranger(self, name: str, module: object) -> bool:
        if module is None:  # the program forbids its import
            return True
        file = getattr(module, "__file__", None)
        if not isinstance(file, str) or file.startswith((self._library + os.sep, self._gate)) or name == "__main__":
            return False
        try:
            return self._finders[-1].find_spec(name, self._paths) is not None
        except (AttributeError, IndexError, ImportError, ValueError):
            return False


def call_untraced_at_exit(*functions: Callable[[], object]) -> None:
    """
    Registers functions with ``atexit`` that the program's tracers do not see: they are put aside before, and taken up
    again after them, by compiled functions alone. A function of Python would be seen itself, and a tracer may fail in
    it, for its own module may be gone by then.
    """
    register = atexit.register  # what is registered last is called first
    consume: Callable[..., object] = deque(maxlen=0).extend
    first: list[Callable[[], object]] = []
    for get, put in ((sys.gettrace, sys.settrace), (sys.getprofile, sys.setprofile)):
        kept: list[Any] = []
        register(consume, map(put, kept))
        first += partial(put, None), partial(kept.extend, starmap(get, repeat((), 1)))  # asked when it is called
    # PYVERSIONS: since 3.12
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is not None:
        tools: list[int] = []
        masks: list[int] = []
        register(consume, map(monitoring.set_events, tools, masks))
        first += (
            partial(consume, map(monitoring.set_events, tools, repeat(0))),
            partial(masks.extend, map(monitoring.get_events, tools)),
            partial(tools.extend, filter(monitoring.get_tool, range(6))),
        )
    for function in (*functions, *first):
        register(function)


def end_by_interrupt() -> None:
    """Has the interpreter end itself by SIGINT, when all is done: it does so where its main program was interrupted."""
    # PYVERSIONS: it forgets that whenever text is executed (``exec`` of a text, as dataclasses does), and notes it then
    try:
        exec("raise KeyboardInterrupt")
    except KeyboardInterrupt:
        pass


def _stop_monitoring() -> Callable[[], object]:
    """Stops the events of all tools of ``sys.monitoring``; returns what starts them again."""
    # PYVERSIONS: since 3.12
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is None:
        return bool
    tools = [tool for tool in range(6) if monitoring.get_tool(tool) is not None]
    events = {tool: monitoring.get_events(tool) for tool in tools}
    for tool in events:
        monitoring.set_events(tool, 0)
    return lambda: [monitoring.set_events(tool, mask) for tool, mask in events.items()]
