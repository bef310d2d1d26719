"""Which files and functions of the standard library start processes, wait for them, and hand objects over to them."""

from __future__ import annotations

import os
from collections.abc import Iterable

from gate_probe.data.frames import Stack
from gate_probe.data.sources import Sources

# PYVERSIONS: files and functions of multiprocessing, concurrent.futures, subprocess and asyncio
#: Who stands in one of these waits for processes, or for what they send.
_WAITING = (
    "/subprocess.py",
    "/concurrent/futures/_base.py",
    "/concurrent/futures/process.py",
)
_WAITING_IN = "/multiprocessing/"
#: What turns objects into bytes and back, on their way between processes.
_PICKLING = ("/multiprocessing/reduction.py", "/multiprocessing/connection.py", "/multiprocessing/queues.py")
#: Functions that hand over, beside those: theirs is no other work.
_HANDING = ("_handle_tasks", "_handle_results", "_guarded_task_generation", "_sendback_result", "_feed")
#: Threads in which process pools serve their processes.
_SERVING = ("/multiprocessing/pool.py", "/multiprocessing/queues.py", "/concurrent/futures/process.py")


def waits_for_processes(frames: Iterable[tuple[str, str]]) -> bool:
    """Whether a wait with these library frames (file, function) below the program's line is one for processes."""
    for file, _ in frames:
        path = _slashes(file)
        if path.endswith(_WAITING) or _WAITING_IN in path:
            return True
    return False


def pickles(frames: Iterable[tuple[str, str]]) -> bool:
    """Whether computing with these library frames below the program's line is pickling for another process."""
    return any(
        _slashes(file).endswith(_PICKLING) or function.rpartition(".")[2] in _HANDING for file, function in frames
    )


def imports(file: str) -> bool:
    """Whether a frame is one of the import system."""
    return file.startswith("<frozen importlib")


def is_entrance(file: str, function: str) -> bool:
    """Whether a frame is the first of a child of ``multiprocessing``."""
    return function.rpartition(".")[2] == "_bootstrap" and _slashes(file).endswith("/multiprocessing/process.py")


def serves(stack: Stack) -> bool:
    """Whether a thread that stands here serves a pool of processes."""
    return any(_slashes(code.co_filename).endswith(_SERVING) for code, _ in stack)


def below_program(sources: Sources, stack: Stack) -> list[tuple[str, str]]:
    """The library's frames (file, function) below the program's innermost line."""
    found = []
    for code, _ in stack:
        if sources.is_program(code):
            break
        found.append((code.co_filename, code.co_name))
    return found


def _slashes(file: str) -> str:
    return file.replace(os.sep, "/")
