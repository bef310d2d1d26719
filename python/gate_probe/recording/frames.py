"""Where the program stands: frames and coroutine chains as tuples of (code object, instruction)."""

from __future__ import annotations

import os

from gate_probe.data.frames import DEEPEST, NOWHERE, RawFrame, Stack
from gate_probe.data.sources import Sources

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any

#: The folder of all of the gate's Python.
GATE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))) + os.sep


def sources_of(root: str, kind: type[Sources] = Sources) -> Sources:
    """The files below ``root`` are the program's own, but for this interpreter's libraries and the gate."""
    import sysconfig  # in children of the program nobody asks for it

    paths = sysconfig.get_paths()
    return kind(root, [paths[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")], GATE)


class Sites:
    """Every line that made a task, a job or a thread, by a number; NOWHERE is none of the program."""

    __slots__ = ("stacks", "is_program", "_known", "_numbers")

    def __init__(self, sources: Sources) -> None:
        self.stacks: list[Stack] = [()]
        self.is_program = sources.is_program
        self._known = sources.known
        self._numbers: dict[RawFrame, int] = {}

    def find(self, frame: FrameType | None, border: Any = None) -> int:
        """The number of the program's innermost line at or outside ``frame``.

        Looks no further than a frame of the code object ``border``, where one is given.
        """
        known = self._known
        while frame is not None:
            code = frame.f_code
            if code is border:
                break
            own = known.get(code)
            if own if own is not None else self.is_program(code):
                raw = (code, frame.f_lasti)
                number = self._numbers.get(raw)
                if number is None:
                    number = self._numbers[raw] = len(self.stacks)
                    self.stacks.append((raw,))
                return number
            frame = frame.f_back
        return NOWHERE


def stack_of_frame(frame: FrameType | None) -> Stack:
    """The calling thread's stack from ``frame`` outwards, without the launcher's frames; of others: ``read_stacks``."""
    raws: list[RawFrame] = []
    while frame is not None and len(raws) < DEEPEST:
        code = frame.f_code
        if not code.co_filename.startswith(GATE):
            raws.append((code, frame.f_lasti))
        frame = frame.f_back
    return tuple(raws)


def stack_of_coroutine(coroutine: Any) -> Stack:
    """The chain of suspended coroutines below a task's coroutine, innermost first."""
    # PYVERSIONS: the attributes of coroutines and generators, and what an awaitable of an asynchronous generator links
    raws: list[RawFrame] = []
    while coroutine is not None and len(raws) < DEEPEST:
        frame = getattr(coroutine, "cr_frame", None)
        if frame is not None:
            raws.append((frame.f_code, frame.f_lasti))
            coroutine = coroutine.cr_await
            continue
        frame = getattr(coroutine, "gi_frame", None)
        if frame is not None:
            raws.append((frame.f_code, frame.f_lasti))
            coroutine = coroutine.gi_yieldfrom
            continue
        frame = getattr(coroutine, "ag_frame", None)
        if frame is None:
            coroutine = _owner_of_step(coroutine)
            continue
        raws.append((frame.f_code, frame.f_lasti))
        coroutine = coroutine.ag_await
    raws.reverse()
    return tuple(raws)


def _owner_of_step(awaitable: Any) -> Any:
    """The asynchronous generator behind an ``anext`` step, which keeps no public link to it."""
    if type(awaitable).__name__ in ("async_generator_asend", "async_generator_athrow"):
        import gc

        for referent in gc.get_referents(awaitable):
            if hasattr(referent, "ag_frame"):
                return referent
    return None
