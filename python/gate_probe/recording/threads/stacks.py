"""Where all threads stand, read in one piece: nobody runs in between, and no frame is held afterwards.

A frame that somebody holds while its function returns lives on with its locals, which the program would see. Each
instruction of a Python function may give the interpreter lock away, so frames are walked by compiled iterators alone:
one call creates, walks and forgets them. On CPython 3.12.0 and 3.12.1 a collection of locals that outlive their frame
can crash, too (python/cpython#111049).
"""

from __future__ import annotations

import sys
from _operator import attrgetter
from collections.abc import Callable, Container, Iterator
from itertools import accumulate, chain, compress, islice, repeat, takewhile
from typing import Any

from gate_probe.data.frames import DEEPEST, RawFrame, Stack

#: The launcher's own frames, which are left out of a stack, and some more.
_LAUNCHER = 12

_Frames = Callable[[], dict[int, Any]]


def can_be_read() -> bool:
    """Whether threads stand still while another one looks at them: not in free-threaded builds."""
    # PYVERSIONS: a private function of sys, which came with those builds (3.13)
    return bool(getattr(sys, "_is_gil_enabled", lambda: True)())


def thread_idents(current_frames: _Frames) -> set[int]:
    """The numbers of all threads (``get_ident``)."""
    return set(chain.from_iterable(_once(current_frames)))


def read_stacks(current_frames: _Frames, wanted: Container[int], launcher: str) -> dict[int, Stack]:
    """The stacks of the threads in ``wanted``, innermost first, without the frames of files below ``launcher``."""
    # No name for what is on the way: the iterators, and with them all frames, are gone when "dict" has returned.
    raws = dict(zip(_chosen(current_frames, wanted), _walks(current_frames, wanted)))
    return {ident: _own(raw, launcher) for ident, raw in raws.items()}


def _chosen(current_frames: _Frames, wanted: Container[int]) -> Iterator[int]:
    return filter(wanted.__contains__, chain.from_iterable(_once(current_frames)))


def _walks(current_frames: _Frames, wanted: Container[int]) -> Iterator[list[RawFrame]]:
    """In the order of ``_chosen``. Each iterator asks for the frames itself: in one call they are the same."""
    chosen = map(wanted.__contains__, chain.from_iterable(_once(current_frames)))
    frames = compress(chain.from_iterable(map(dict.values, _once(current_frames))), chosen)
    # (frame, "f_back", "f_back", ...) accumulated by getattr is the frame, its caller, the caller of that, ... None
    links = map(chain, zip(frames), repeat(repeat("f_back")))
    walks = map(takewhile, repeat(bool), map(accumulate, links, repeat(getattr)))
    bounded = map(islice, walks, repeat(DEEPEST + _LAUNCHER))
    return map(list, map(map, repeat(attrgetter("f_code", "f_lasti")), bounded))


def _own(raws: list[RawFrame], launcher: str) -> Stack:
    return tuple([raw for raw in raws if not raw[0].co_filename.startswith(launcher)][:DEEPEST])


def _once(current_frames: _Frames) -> Iterator[dict[int, Any]]:
    return islice(iter(current_frames, None), 1)
