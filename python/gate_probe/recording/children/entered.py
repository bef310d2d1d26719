"""In a child that was started afresh: what has to be set up so that it is followed to its end.

It stands where the recorder stands in the program's first process, with much less to do.
"""

from __future__ import annotations

import os

from gate_probe.recording.frames import GATE
from gate_probe.recording.undisturbed import Undisturbed, call_untraced_at_exit, end_by_interrupt

from .children import MOST_GRANDCHILDREN, Children, forking, nowhere


class Entered:
    """A child of ``creator``, which asked for it at ``spawned`` (perf_counter); ``path``: where it writes."""

    def __init__(self, path: str, creator: int, spawned: float) -> None:
        self._values = path, creator, spawned
        self.children = Children(os.path.dirname(path), nowhere, MOST_GRANDCHILDREN)
        #: as of the recorder: whether an interrupt ended the program
        self.interrupted = False
        self._undisturbed = Undisturbed(GATE)
        self._process = os.getpid()

    def prepare(self) -> None:
        """Sees to it that the last is noted however the process ends."""
        call_untraced_at_exit(self.end)
        leave = os._exit

        def _exit(status: int) -> None:
            try:
                self.end()
            finally:
                leave(status)

        os._exit = _exit  # type: ignore[assignment]
        for name in ("fork", "forkpty"):
            if hasattr(os, name):
                setattr(os, name, forking(getattr(os, name), self.children, None))

    def runs_script(self, path: str) -> None:
        """The child's file is not noted: its notes have the names of all files."""

    def begin(self) -> None:
        """The program's code runs from here on."""
        self.children.enter(*self._values, MOST_GRANDCHILDREN)

    def end(self) -> None:
        """The process ends, or one that it forked."""
        self.children.end_undisturbed(self._undisturbed)
        if self.interrupted and os.getpid() == self._process:
            end_by_interrupt()


def start(path: str, creator: str, spawned: str) -> Entered:
    """As the recorder's, for ``launch.py``: the child's code has not begun yet."""
    entered = Entered(path, int(creator), float(spawned))
    entered.prepare()
    return entered


def enter(path: str, creator: int, spawned: float) -> None:
    """What a child of ``multiprocessing`` does before anything else."""
    entered = Entered(path, creator, spawned)
    entered.prepare()
    entered.begin()
