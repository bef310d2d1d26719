"""Where the program stood: frames and coroutine chains as small numbers that are resolved after the run.

While the program runs only (code object, instruction) pairs are kept: computing a line number is slow, and each
pair is seen many times. A *stand* is a tuple of such pairs from the inside out.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from types import CodeType, FrameType
from typing import Any, NamedTuple

Spot = tuple[CodeType, int]
Stand = tuple[Spot, ...]

DEEPEST = 40
MOST_VIA = 8


class Place(NamedTuple):
    """A resolved line: path relative to the root with forward slashes, line from 1, qualified name."""

    file: str
    line: int
    function: str


class Standing(NamedTuple):
    """What a stand says: the program's innermost line, its lines around it, and the library call below it."""

    place: Place | None
    via: tuple[Place, ...]
    call: str | None
    #: the program's innermost line that belongs to a coroutine, for two-line evidence
    coroutine: Place | None
    #: a task waits here for a lock or semaphore of asyncio
    lock: bool
    #: a task waits here in a condition of asyncio that is the program's own
    condition: bool
    #: the leaf is in the event loop's own machinery (creating tasks, scheduling callbacks)
    machinery: bool
    #: the leaf instruction was a call, so that native code ran
    native: bool


_COROUTINE_FLAGS = 0x80 | 0x100 | 0x200
_root: tuple[str, ...] = ()
_library: tuple[str, ...] = ()
_own = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
_programs: dict[CodeType, bool] = {}
_standings: dict[Stand, Standing] = {}
#: The same by the identity of stands that were asked for before, kept with them: hashing code objects is slow.
_seen: dict[int, tuple[Stand, Standing]] = {}
#: Every line that made a task or a job, by its number; NOWHERE is none of the program.
NOWHERE = 0
site_stands: list[Stand] = [()]
_site_numbers: dict[Spot, int] = {}


def set_root(root: str) -> None:
    """Names the tree whose files are the program's own; everything else is a library."""
    global _root, _library
    roots = {os.path.abspath(root), os.path.realpath(root)}
    _root = tuple(path.rstrip(os.sep) + os.sep for path in roots)
    paths = sysconfig.get_paths()
    _library = tuple({paths[name].rstrip(os.sep) + os.sep for name in ("stdlib", "platstdlib", "purelib", "platlib")})


def relative(filename: str) -> str | None:
    """The path of a program's own file relative to the root, or None for a library's file."""
    if filename.startswith("<") or filename.startswith(_own):
        return None
    path = os.path.abspath(filename)
    if path.startswith(_library) or "site-packages" in path or "dist-packages" in path:
        return None
    if not path.endswith(".py") and not os.path.exists(path):
        return None  # a compiled library names its source as seen from where it was built: "uvloop/loop.pyx"
    for root in _root:
        if path.startswith(root):
            return path[len(root) :].replace(os.sep, "/")
    return None


def is_program(code: CodeType) -> bool:
    """Whether a code object comes from the program's own tree."""
    known = _programs.get(code)
    if known is None:
        known = _programs[code] = relative(code.co_filename) is not None
    return known


def stand_of_frame(frame: FrameType | None) -> Stand:
    """The stack from ``frame`` outwards, without the launcher's frames."""
    spots: list[Spot] = []
    while frame is not None and len(spots) < DEEPEST:
        code = frame.f_code
        if not code.co_filename.startswith(_own):
            spots.append((code, frame.f_lasti))
        frame = frame.f_back
    return tuple(spots)


def creation_site(frame: FrameType | None, border: CodeType | None = None) -> int:
    """The number of the program's innermost line at or outside ``frame``: where a task or a job was made.

    Looks no further than a frame of ``border``, where one is given.
    """
    known = _programs
    while frame is not None:
        code = frame.f_code
        if code is border:
            break
        own = known.get(code)
        if own if own is not None else is_program(code):
            spot = (code, frame.f_lasti)
            number = _site_numbers.get(spot)
            if number is None:
                number = _site_numbers[spot] = len(site_stands)
                site_stands.append((spot,))
            return number
        frame = frame.f_back
    return NOWHERE


def stand_of_coroutine(coroutine: Any) -> Stand:
    """The chain of suspended coroutines below a task's coroutine, innermost first."""
    spots: list[Spot] = []
    while coroutine is not None and len(spots) < DEEPEST:
        frame = getattr(coroutine, "cr_frame", None)
        if frame is not None:
            spots.append((frame.f_code, frame.f_lasti))
            coroutine = coroutine.cr_await
            continue
        frame = getattr(coroutine, "gi_frame", None)
        if frame is not None:
            spots.append((frame.f_code, frame.f_lasti))
            coroutine = coroutine.gi_yieldfrom
            continue
        frame = getattr(coroutine, "ag_frame", None)
        if frame is None:
            coroutine = _owner_of_step(coroutine)
            continue
        spots.append((frame.f_code, frame.f_lasti))
        coroutine = coroutine.ag_await
    spots.reverse()
    return tuple(spots)


def _owner_of_step(awaitable: Any) -> Any:
    """The asynchronous generator behind an ``anext`` step, which keeps no public link to it."""
    if type(awaitable).__name__ in ("async_generator_asend", "async_generator_athrow"):
        import gc

        for referent in gc.get_referents(awaitable):
            if hasattr(referent, "ag_frame"):
                return referent
    return None


def line_of(code: CodeType, instruction: int) -> int:
    """The line of an instruction (``f_lasti``: a byte offset on every supported version)."""
    if instruction < 0:
        return code.co_firstlineno
    line = code.co_firstlineno
    if hasattr(code, "co_lines"):
        for start, end, number in code.co_lines():
            if start <= instruction < end and number is not None:
                return number
        return line
    import dis

    for start, number in dis.findlinestarts(code):
        if start > instruction:
            break
        line = number
    return line


def qualname(code: CodeType) -> str:
    """``co_qualname`` where there is one (3.11), else the plain name."""
    name: str = getattr(code, "co_qualname", code.co_name)
    return name


def place_of(spot: Spot) -> Place | None:
    """The line of the program at a spot, or None when it is a library's."""
    code, instruction = spot
    if not is_program(code):
        return None
    return Place(relative(code.co_filename) or code.co_filename, line_of(code, instruction), qualname(code))


def _library_name(code: CodeType) -> str:
    path = code.co_filename.replace(os.sep, "/").rsplit(".py", 1)[0]
    for marker in ("/site-packages/", "/dist-packages/"):
        if marker in path:
            path = path.split(marker, 1)[1]
            break
    else:
        for library in _library:
            if path.startswith(library.replace(os.sep, "/")):
                path = path[len(library) :]
    module = path.strip("/<>").replace("/", ".").replace(".__init__", "")
    package = module.split(".")[0]
    name = qualname(code)
    return "{}.{}".format("asyncio" if package == "asyncio" else module, name)


#: What creates tasks and schedules callbacks. Not ``sleep``: a look that comes late, because native code held the
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


def _waits_in_condition(code: CodeType) -> bool:
    """Whether this is ``asyncio.Condition.wait`` or ``wait_for``: an event's ``wait`` is in the same file."""
    locks = sys.modules.get("asyncio.locks")
    if locks is None or code.co_filename != locks.__file__:
        return False
    kind = locks.Condition
    return code in (kind.wait.__code__, kind.wait_for.__code__)


def _calls(spot: Spot) -> bool:
    code, instruction = spot
    if not 0 <= instruction < len(code.co_code):
        return False
    import opcode

    return "CALL" in opcode.opname[code.co_code[instruction]]


def standing(stand: Stand) -> Standing:
    """Resolves a stand; the answers are kept, since the same stand is seen many times."""
    seen = _seen.get(id(stand))
    if seen is not None:
        return seen[1]
    known = _standings.get(stand)
    if known is None:
        known = _standings[stand] = _resolve(stand)
    _seen[id(stand)] = stand, known
    return known


def _resolve(stand: Stand) -> Standing:
    places: list[Place] = []
    coroutine = None
    call = None
    lock = False
    below: list[CodeType] = []
    for spot in stand:
        code = spot[0]
        place = place_of(spot)
        if place is None:
            if not places:
                call = _library_name(code)
                _folder, name = os.path.split(code.co_filename)
                lock = lock or (name == "locks.py" and code.co_name == "acquire")
                below.append(code)
            continue
        if coroutine is None and code.co_flags & _COROUTINE_FLAGS:
            coroutine = place
        if not places or place != places[-1]:
            places.append(place)
    leaf = stand[0] if stand else None
    return Standing(
        places[0] if places else None,
        tuple(places[1 : 1 + MOST_VIA]),
        call,
        coroutine,
        lock,
        bool(below) and all(map(_waits_in_condition, below)),
        leaf is not None and _is_machinery(leaf[0]),
        leaf is not None and _calls(leaf),
    )


def program_files() -> list[str]:
    """Files of loaded modules that are no library's: relative to the root, or absolute when outside of it."""
    found = set()
    for module in list(sys.modules.values()):
        filename = getattr(module, "__file__", None)
        if not isinstance(filename, str) or not filename.endswith(".py") or filename.startswith(_own):
            continue
        path = os.path.abspath(filename)
        if path.startswith(_library) or "site-packages" in path or "dist-packages" in path:
            continue
        found.add(relative(path) or path)
    return sorted(found)[:5000]
