"""What the program asks of the system, by the line of its own that asks: audit events of the interpreter, counted."""

from __future__ import annotations

import os
import sys
from itertools import count
from types import CodeType
from typing import Any, Callable

from gate_probe.data.sources import Sources

from .calls import SEES_ALL_THREADS, Calls

#: Places and names that are kept; all others are counted as left out.
MOST = 5000
#: Different names at one place; from the next on they have none.
_MOST_NAMES = 8
_LONGEST_NAME = 120
#: Frames that are looked at for a line of the program's own.
_DEEPEST = 500
#: The interpreter's own way to import.
MACHINERY = "<frozen importlib"

#: (kind, name, code of the line, the line)
Key = tuple[str, str, "CodeType | None", int]


def _path(args: Any) -> str | None:
    return None if type(args[0]) is int else _base(args[0])  # a descriptor was opened before


def _base(path: object) -> str:
    """The last part of a path; no code of the program is run for it."""
    if type(path) is bytes:
        return path.decode("utf-8", "replace").rpartition("/")[2]
    if isinstance(path, os.PathLike) and type(path).__module__.partition(".")[0] == "pathlib":
        path = os.fspath(path)
    return path.replace("\\", "/").rpartition("/")[2] if type(path) is str else ""


def _text(args: Any) -> str:
    return args[0] if type(args[0]) is str else ""


def _program(args: Any) -> str:
    first = args[1][0] if not args[0] and type(args[1]) in (list, tuple) and args[1] else args[0]
    return _base(first)


def _command(args: Any) -> str:
    words = args[0].split(None, 1) if type(args[0]) in (str, bytes) else ()
    return _base(words[0]) if words else ""


def _peer(args: Any) -> str:
    address = args[1]
    if type(address) is tuple and address and type(address[0]) is str:
        return address[0]
    return _base(address)


def _source(args: Any) -> str:
    return _base(args[1])


#: Audit events that are counted: what each is called, and how its name is read from its arguments (None: not counted).
KINDS: dict[str, tuple[str, Callable[[Any], str | None]]] = {
    "subprocess.Popen": ("process", _program),
    "os.posix_spawn": ("process", _path),
    "os.spawn": ("process", lambda args: _base(args[1])),
    "os.exec": ("process", _path),
    "os.system": ("process", _command),
    "os.fork": ("process", lambda _args: "fork"),
    "os.forkpty": ("process", lambda _args: "fork"),
    "open": ("file", _path),
    "os.listdir": ("folder", _path),
    "os.scandir": ("folder", _path),
    "socket.connect": ("connection", _peer),
    "socket.getaddrinfo": ("lookup", _text),
    "sqlite3.connect": ("database", _path),
    "compile": ("compile", _source),
    "import": ("import", _text),
}
#: PYVERSIONS: since 3.12 and 3.13
_THREADS = ("_thread.start_new_thread", "_thread.start_joinable_thread")


class Happenings:
    """Counts events by kind, name and line. Nothing that goes wrong here reaches the program."""

    def __init__(self, sources: Sources, calls: Calls) -> None:
        self.counts: dict[Key, Any] = {}
        self.ended: list[bool] = []
        #: events that found no room, or could not be read
        self.left_out = 0
        self._names: dict[tuple[str, CodeType | None, int], set[str]] = {}
        self._is_program = sources.is_program
        self._calls = calls

    def install(self) -> None:
        """Counts from here on; a hook cannot be taken away again."""
        sys.addaudithook(self._hook)

    def _hook(self, event: str, args: Any) -> None:
        if self.ended:
            return
        try:
            if event in KINDS:
                self._count(event, args)
            elif event == "sys.setprofile":
                self._calls.profile_is_set()
            elif event in _THREADS and SEES_ALL_THREADS:
                self._calls.threads += 1
        except Exception:  # no stack or memory left: the program meets that by itself, or does not
            self.left_out += 1

    def _count(self, event: str, args: Any) -> None:
        frame: Any = sys._getframe(2)
        asks = frame.f_code.co_filename
        if asks.startswith(MACHINERY) or (event == "os.posix_spawn" and asks == _file_of("subprocess")):
            return  # a module's file is no file of the program's, and a process is told of once
        kind, name_of = KINDS[event]
        name = name_of(args)
        if name is None:
            return
        code, line = self._place(frame)
        known = self._names.setdefault((kind, code, line), set())
        if name not in known:
            if len(known) >= _MOST_NAMES:
                name = ""
            known.add(name)
        key = (kind, name[:_LONGEST_NAME], code, line)
        counter = self.counts.get(key)
        if counter is None:
            if len(self.counts) >= MOST:
                self.left_out += 1
                return
            counter = self.counts.setdefault(key, count(1))
        next(counter)  # one step of the interpreter, so that threads do not lose counts

    def _place(self, frame: Any) -> tuple[CodeType | None, int]:
        """The innermost line of the program's own."""
        for _ in range(_DEEPEST):
            if frame is None:
                break
            if self._is_program(frame.f_code):
                return frame.f_code, frame.f_lineno or 0
            frame = frame.f_back
        return None, 0


def _file_of(module: str) -> str | None:
    return getattr(sys.modules.get(module), "__file__", None)
