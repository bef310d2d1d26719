"""Inside a child of the program: notes where its main thread stands, and what it computes, in a file of its own.

Each note is written at once, so that a child which is killed loses no more than its last few milliseconds. The file is
opened for each: no descriptor of the probe's is left for the program to close, or to take for its own.
"""

from __future__ import annotations

import os
import sys
from _json import encode_basestring_ascii as quoted
from _thread import get_ident

from gate_probe.data.lines import line_of, qualname
from gate_probe.recording.clock import cpu_clock, perf_counter, process_time
from gate_probe.recording.frames import GATE
from gate_probe.recording.threads.ids import native_id
from gate_probe.recording.threads.stacks import can_be_read, read_stacks
from gate_probe.recording.threads.unseen import UnseenThread

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from typing import Any, Callable

    from gate_probe.data.frames import RawFrame

#: Seconds between two notes while the child computes, and the longest pause while it waits.
PERIOD = 0.004
LONGEST = 0.03
#: After so many notes the pauses are doubled; a file that is longer than this (bytes) gets no more.
MANY = 4000
LARGEST = 2_000_000
#: A thread that used less of its time than this waits.
WAITS = 0.1


class Follower:
    """Follows the thread that calls ``begin``, until ``end``. ``path``: the file, which is not there yet."""

    __slots__ = (
        "_path", "_pid", "_ident", "_thread", "_clock", "_cpu", "_queue", "_delay", "_notes", "_written", "_last",
        "_frames", "_stacks", "_kept", "_ended",
    )  # fmt: skip

    def __init__(self, path: str) -> None:
        self._path = path
        self._pid = self._ident = 0
        self._thread = UnseenThread(self._follow)
        self._clock: Callable[[], float] = float
        self._cpu = self._delay = 0.0
        #: the file in which the kernel counts how long the thread waited for a processor
        self._queue = ""
        self._notes = self._written = 0
        #: the number of the stack that was seen last
        self._last = -1
        #: numbers of what was written, by identities: hashing code objects is slow. ``_kept`` holds them.
        self._frames: dict[tuple[int, int], int] = {}
        self._stacks: dict[tuple[int, ...], int] = {}
        self._kept: list[Any] = []
        self._ended = False

    def begin(self, creator: int, spawned: float) -> None:
        """The child's own work begins. ``creator``: the process that started it, at ``spawned``."""
        self._pid, self._ident = os.getpid(), get_ident()
        native = native_id()
        self._clock = cpu_clock(native)
        if sys.platform == "linux":
            self._queue = f"/proc/self/task/{native}/schedstat"
        self._computed(), self._delayed()
        times = spawned, perf_counter(), process_time(), self._delay
        head = f'["c",{self._pid},{creator},{",".join([f"{one:.6f}" for one in times])}]\n'
        if self._write(head, os.O_CREAT | os.O_EXCL):
            self._thread.start()
        else:
            self._ended = True

    def end(self) -> None:
        """The child is about to end: notes what it did last. Does nothing in a process that it forked."""
        if self._ended or self._pid != os.getpid():
            return
        self._thread.stop()
        if not self._ended:
            self._ended = True
            now = perf_counter()
            self._write(f'["t",{now:.6f},{self._computed():.6f},{self._delayed():.6f},{self._last}]\n["e"]\n')

    def aside(self, fork: Callable[[], Any]) -> Any:
        """Calls a function that forks, without the thread of this one: its locks would stay taken in the child."""
        if self._pid != os.getpid():
            return fork()
        ran = self._thread.stop()
        child: Any = -1
        try:
            child = fork()
        finally:
            if ran and (child[0] if isinstance(child, tuple) else child) != 0:
                self._thread.start()
        return child

    def _follow(self, pause_for: Callable[[float], bool]) -> None:
        try:
            pause, spread = PERIOD, 0
            last = perf_counter()
            # uneven pauses, so that a program with a rhythm is not always met at the same place
            while pause_for(pause * (0.65 + spread * 0.1)):
                spread = (spread * 5 + 3) % 8
                now = perf_counter()
                worked = self._note(now)
                least = PERIOD * 2 ** min(20, self._notes // MANY)
                pause = max(least, min(pause * 1.5, LONGEST)) if worked < WAITS * (now - last) else least
                # expensive notes are followed by longer pauses
                last, spent = now, perf_counter() - now
                pause = max(pause, min(0.12, spent / 0.02))
        except BaseException:  # whatever the program has set up: it goes on without notes
            self._ended = True

    def _note(self, now: float) -> float:
        """Writes where the thread stands; returns for how long it had work to do since the note before."""
        computed, delayed = self._computed(), self._delayed()
        text, number = self._stack()
        self._last = number
        self._notes += 1
        if not self._write(f'{text}["t",{now:.6f},{computed:.6f},{delayed:.6f},{number}]\n'):
            raise OSError
        return computed + delayed

    def _computed(self) -> float:
        cpu = self._clock()
        computed, self._cpu = max(0.0, cpu - self._cpu), cpu
        return computed

    def _delayed(self) -> float:
        """Seconds that it waited for a processor since the last call. The file is opened each time, as its own is."""
        if not self._queue:
            return 0.0
        try:
            file = os.open(self._queue, os.O_RDONLY | os.O_CLOEXEC)
            try:
                delay = int(os.read(file, 100).split()[1]) * 1e-9
            finally:
                os.close(file)
        except (OSError, ValueError, IndexError):
            return 0.0
        delayed, self._delay = max(0.0, delay - self._delay), delay
        return delayed

    def _stack(self) -> tuple[str, int]:
        """Notes for what is new of the stack, and its number."""
        # PYVERSIONS: the modules of other interpreters, whose threads run on while they are looked at
        if not can_be_read() or "_interpreters" in sys.modules or "_xxsubinterpreters" in sys.modules:
            return "", -1
        stack = read_stacks(sys._current_frames, (self._ident,), GATE).get(self._ident)
        if not stack:
            return "", self._last
        key = tuple([part for code, instruction in stack for part in (id(code), instruction)])
        number = self._stacks.get(key)
        if number is not None:
            return "", number
        lines: list[str] = []
        numbers = ",".join([str(self._frame(raw, lines)) for raw in stack])
        number = self._stacks[key] = len(self._stacks)
        lines.append(f'["s",[{numbers}]]\n')
        return "".join(lines), number

    def _frame(self, raw: RawFrame, lines: list[str]) -> int:
        code, instruction = raw
        key = id(code), instruction
        number = self._frames.get(key)
        if number is None:
            number = self._frames[key] = len(self._frames)
            self._kept.append(code)
            text = code.co_code
            operation = text[instruction] if 0 <= instruction < len(text) else 0
            name, line = quoted(qualname(code)[:200]), line_of(code, instruction)
            lines.append(f'["f",{quoted(code.co_filename[:4000])},{line},{name},{operation}]\n')
        return number

    def _write(self, text: str, flags: int = 0) -> bool:
        """Adds to the file; False where that cannot be done, or where there is enough in it."""
        if self._written > LARGEST:
            return False
        try:
            file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC | flags, 0o600)
            try:
                self._written += os.write(file, text.encode())
            finally:
                os.close(file)
        except OSError:  # the program's run is over, or there is no descriptor or no room left
            return False
        return True
