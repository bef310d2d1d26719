"""What was counted as JSON (schema: CountedRun in src/record/counts/counts.ts), functions and lines by their names."""

from __future__ import annotations

import builtins
import dis
import os
import re
from collections.abc import Iterable
from types import CodeType
from typing import Any

from gate_probe.data.lines import qualname
from gate_probe.data.sources import Sources

from .calls import Counted, Function
from .happenings import MACHINERY, Happenings, Key

MOST_OWN_EDGES = 4000
MOST_OTHER_EDGES = 300
MOST_EVENTS = 1000
MOST_LINES = 5
#: Where an object lies differs from run to run: "built-in method __new__ of type object at 0x7f28e385ea00".
_ADDRESS = re.compile(r" object at 0x[0-9a-fA-F]+")
_LONGEST_NAME = 200
_LONGEST_FILE = 500
#: Calls of these count each time that they go on: generators and coroutines (``inspect.CO_*``).
_RESUMED = 0x20 | 0x80 | 0x100 | 0x200


class Names:
    """Functions by number, each with its name and its file."""

    def __init__(self, sources: Sources) -> None:
        self.rows: list[dict[str, Any]] = []
        self._sources = sources
        self._call_own: set[Function] = set()
        self._numbers: dict[Function, int] = {}
        self._lines: dict[CodeType, dict[str, list[int]]] = {}

    def find_callers(self, edges: Iterable[tuple[Function, Function]]) -> None:
        """Finds out which functions call the program's own, by way of others too: their time is not theirs alone."""
        callers: dict[Function, list[Function]] = {}
        for caller, callee in edges:
            callers.setdefault(callee, []).append(caller)
        # modules are run by functions that run much else as well: import, exec
        waiting = [one for one in callers if self.is_own(one) and not _is_module(one)]
        while waiting:
            for caller in callers.get(waiting.pop(), ()):
                if caller not in self._call_own:
                    self._call_own.add(caller)
                    if not _is_general(caller):
                        waiting.append(caller)

    def is_own(self, function: Function) -> bool:
        """Whether it is the program's own."""
        return not isinstance(function, str) and self._sources.is_program(function)

    def is_machinery(self, function: Function) -> bool:
        """Whether it is the gate's, or the interpreter's way to import."""
        if isinstance(function, str):
            return False
        file = function.co_filename
        return self._sources.of_probe(file) or file.startswith(MACHINERY)

    def number(self, function: Function, figures: list[float]) -> int:
        """The number of a function; ``figures``: its calls and own seconds."""
        if function not in self._numbers:
            self._numbers[function] = len(self.rows)
            calls, seconds = figures
            row = {**self._row(function), "calls": int(calls), "self": max(0.0, seconds)}
            self.rows.append({**row, "callsOwn": function in self._call_own})
        return self._numbers[function]

    def _row(self, function: Function) -> dict[str, Any]:
        if isinstance(function, str):
            name = name_of_c(function)[:_LONGEST_NAME]
            return {"name": name, "file": None, "line": 0, "own": False, "resumed": False}
        own = self._sources.relative(function.co_filename)
        return {
            "name": name_of(function)[:_LONGEST_NAME],
            "file": (own or _short(function.co_filename))[-_LONGEST_FILE:],
            "line": function.co_firstlineno,
            "own": own is not None,
            "resumed": bool(function.co_flags & _RESUMED),
        }

    def call_lines(self, caller: Function, callee: Function) -> list[int]:
        """The lines of an own function that name another one; none where that is not known."""
        if isinstance(caller, str) or not self._sources.is_program(caller):
            return []
        if caller not in self._lines:
            self._lines[caller] = _lines_by_name(caller)
        name = name_of_c(callee) if isinstance(callee, str) else name_of(callee)
        parts = name.split(".")
        # an object is made by the name of its class
        wanted = parts[-2] if parts[-1] in ("__init__", "__new__") and len(parts) > 1 else parts[-1]
        return self._lines[caller].get(wanted, [])[:MOST_LINES]


def _is_module(function: Function) -> bool:
    return not isinstance(function, str) and function.co_name == "<module>"


def _is_general(function: Function) -> bool:
    """Whether everybody calls it, as "str.join" or "sorted": who does need not have to do with what it calls."""
    return isinstance(function, str) and hasattr(builtins, name_of_c(function).partition(".")[0])


def name_of(code: CodeType) -> str:
    """The name of code; none where the program has put in its place what only looks like text."""
    name = qualname(code)
    return name if type(name) is str else ""


def name_of_c(words: str) -> str:
    """A short name: "list.pop" of "<method 'pop' of 'list' objects>", "len" of "<built-in method builtins.len>"."""
    inner = _ADDRESS.sub("", words.strip("<>"))
    quoted = inner.split("'")
    if len(quoted) == 5 and quoted[2] == " of ":
        return f"{quoted[3]}.{quoted[1]}"
    name = inner.rpartition("built-in method ")[2] if inner.startswith("built-in method ") else inner
    return name[len("builtins.") :] if name.startswith("builtins.") else name


def _short(path: str) -> str:
    """A library's file as it is imported: "json/decoder.py"."""
    path = path.replace(os.sep, "/")
    for mark in ("/site-packages/", "/dist-packages/"):
        _, found, rest = path.rpartition(mark)
        if found:
            return rest
    library = os.path.dirname(os.__file__).replace(os.sep, "/") + "/"
    return path[len(library) :] if path.startswith(library) else path.rpartition("/")[2]


def _lines_by_name(code: CodeType) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    starts = dict(dis.findlinestarts(code))
    line = code.co_firstlineno
    for instruction in dis.get_instructions(code):
        line = starts.get(instruction.offset) or line
        if type(instruction.argval) is str and instruction.opname.startswith("LOAD_"):
            lines = found.setdefault(instruction.argval, [])
            if line not in lines:
                lines.append(line)
    return found


def document(counted: Counted, happenings: Happenings, sources: Sources, flags: dict[str, Any]) -> dict[str, Any]:
    """All of it, the most frequent first where not all fits."""
    names = Names(sources)
    names.find_callers(counted.edges)
    own: list[tuple[tuple[Function, Function], list[float]]] = []
    others: list[tuple[tuple[Function, Function], list[float]]] = []
    for pair, figures in counted.edges.items():
        if not any(names.is_machinery(function) for function in pair):
            (own if names.is_own(pair[0]) or names.is_own(pair[1]) else others).append((pair, figures))
    own.sort(key=lambda row: -row[1][0])
    others.sort(key=lambda row: -row[1][1])
    edges = []
    for (caller, callee), (calls, seconds, all_seconds) in own[:MOST_OWN_EDGES] + others[:MOST_OTHER_EDGES]:
        edges.append(
            {
                "caller": names.number(caller, counted.functions.get(caller, [0.0, 0.0])),
                "callee": names.number(callee, counted.functions.get(callee, [0.0, 0.0])),
                "calls": int(calls),
                "self": max(0.0, seconds),
                "total": max(0.0, all_seconds),
                "lines": names.call_lines(caller, callee),
            }
        )
    return {
        "version": 1,
        **flags,
        "functions": names.rows,
        "edges": edges,
        "events": _events(happenings, sources),
        "leftOut": {
            "edges": max(0, len(own) - MOST_OWN_EDGES),
            "events": happenings.left_out + max(0, len(happenings.counts) - MOST_EVENTS),
        },
    }


def _events(happenings: Happenings, sources: Sources) -> list[dict[str, Any]]:
    counts = {key: next(counter) - 1 for key, counter in list(happenings.counts.items())}
    largest = sorted(counts, key=lambda key: -counts[key])[:MOST_EVENTS]
    return [_event(key, counts[key], sources) for key in largest]


def _event(key: Key, times: int, sources: Sources) -> dict[str, Any]:
    kind, name, code, line = key
    file = None if code is None else sources.relative(code.co_filename)
    where = None
    if code is not None and file is not None:
        where = {"file": file[-_LONGEST_FILE:], "line": line, "function": name_of(code)[:_LONGEST_NAME]}
    return {"event": kind, "name": name, "count": times, "location": where}
