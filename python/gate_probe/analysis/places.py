"""What a stack says: the program's innermost line, the lines around it, and the library call below it."""

from __future__ import annotations

import os
from collections.abc import Collection
from types import CodeType
from typing import NamedTuple

from gate_probe.data.frames import RawFrame, Stack
from gate_probe.data.lines import line_of, qualname
from gate_probe.data.sources import Sources

MOST_VIA = 8
#: Coroutines, asynchronous generators, and generators that serve as coroutines (``inspect.CO_*``).
_COROUTINE_FLAGS = 0x80 | 0x100 | 0x200


class Place(NamedTuple):
    """A resolved line: path relative to the root with forward slashes, line from 1, qualified name."""

    file: str
    line: int
    function: str


class ResolvedStack(NamedTuple):
    """What a stack says: the program's innermost line, its lines around it, and the library call below it."""

    place: Place | None
    via: tuple[Place, ...]
    call: str | None
    #: a task waits here for a lock or semaphore of asyncio
    lock: bool
    #: a task waits here in a condition of asyncio that is the program's own
    condition: bool
    #: the leaf is in the event loop's own machinery (creating tasks, scheduling callbacks)
    machinery: bool
    #: the leaf instruction was a call, so that native code ran
    native: bool


class Resolver:
    """Resolves stacks; the answers are kept, since the same stack is seen many times."""

    def __init__(self, sources: Sources, condition_codes: Collection[CodeType] = ()) -> None:
        self.sources = sources
        self._condition_codes = condition_codes
        self._known: dict[Stack, ResolvedStack] = {}
        #: the same by the identity of stacks that were asked for before, kept with them: hashing code objects is slow
        self._seen: dict[int, tuple[Stack, ResolvedStack]] = {}

    def resolve(self, stack: Stack) -> ResolvedStack:
        """What a stack says."""
        seen = self._seen.get(id(stack))
        if seen is not None:
            return seen[1]
        known = self._known.get(stack)
        if known is None:
            known = self._known[stack] = self._resolve(stack)
        self._seen[id(stack)] = stack, known
        return known

    def _resolve(self, stack: Stack) -> ResolvedStack:
        places: list[Place] = []
        call = None
        lock = False
        below: list[CodeType] = []
        for raw in stack:
            code = raw[0]
            place = self._place_of(raw)
            if place is None:
                if not places:
                    call = self._library_name(code)
                    # PYVERSIONS: the file and the method of asyncio's locks and semaphores
                    lock = lock or (os.path.basename(code.co_filename) == "locks.py" and code.co_name == "acquire")
                    below.append(code)
                continue
            if not places or place != places[-1]:
                places.append(place)
        leaf = stack[0] if stack else None
        return ResolvedStack(
            places[0] if places else None,
            tuple(places[1 : 1 + MOST_VIA]),
            call,
            lock,
            bool(below) and all(code in self._condition_codes for code in below),
            leaf is not None and _is_machinery(leaf[0]),
            leaf is not None and _calls(leaf),
        )

    def _place_of(self, raw: RawFrame) -> Place | None:
        """The line of the program at a spot, or None when it is a library's."""
        code, instruction = raw
        if not self.sources.is_program(code):
            return None
        file = self.sources.relative(code.co_filename) or code.co_filename
        return Place(file, line_of(code, instruction), qualname(code))

    def _library_name(self, code: CodeType) -> str:
        return self.library_name(code.co_filename, qualname(code))

    def library_name(self, filename: str, function: str) -> str:
        """How a library's function is called: its module and its name."""
        path = filename.replace(os.sep, "/").rsplit(".py", 1)[0]
        for marker in ("/site-packages/", "/dist-packages/"):
            if marker in path:
                path = path.split(marker, 1)[1]
                break
        else:
            for library in self.sources.libraries:
                if path.startswith(library.replace(os.sep, "/")):
                    path = path[len(library) :]
        module = path.strip("/<>").replace("/", ".").replace(".__init__", "")
        package = module.split(".")[0]
        return "{}.{}".format("asyncio" if package == "asyncio" else module, function)


# PYVERSIONS: names of functions and files in asyncio
#: What creates tasks and schedules callbacks. Not ``sleep``: a sample that comes late, because native code held the
#: interpreter lock, often finds the program in the next call, and that is a sleep more often than not.
_MACHINERY = {
    "tasks.py": (
        "gather",
        "ensure_future",
        "_ensure_future",
        "create_task",
        "wait",
        "_wait",
        "as_completed",
        "shield",
    ),
    "base_events.py": ("create_task", "call_soon", "_call_soon", "_check_closed"),
    "taskgroups.py": ("create_task", "_create_task"),
    "events.py": ("__init__",),
}


def _is_machinery(code: CodeType) -> bool:
    folder, name = os.path.split(code.co_filename)
    return code.co_name in _MACHINERY.get(name, ()) and os.path.basename(folder) == "asyncio"


def _calls(raw: RawFrame) -> bool:
    # PYVERSIONS: the names of the instructions that call
    code, instruction = raw
    if not 0 <= instruction < len(code.co_code):
        return False
    import opcode

    return "CALL" in opcode.opname[code.co_code[instruction]]
