"""Counts in one process what a program does, and writes it when the program ends."""

from __future__ import annotations

import atexit
import os
import sys
from typing import Any

from gate_probe.recording.frames import sources_of
from gate_probe.recording.undisturbed import Undisturbed, call_untraced_at_exit, end_by_interrupt

from .calls import SEES_ALL_THREADS, Calls
from .code_files import CodeFiles
from .happenings import Happenings


class Recorder:
    """Counts from ``begin`` on. ``counts``: file to write. ``root``: folder of the program's own files."""

    def __init__(self, counts: str, root: str) -> None:
        self.interrupted = False
        self._file = os.path.abspath(counts)
        self._sources = sources_of(root, CodeFiles)
        self._calls = Calls()
        self._happenings = Happenings(self._sources, self._calls)
        self._undisturbed = Undisturbed(self._sources.probe)
        self._process = os.getpid()
        self._begun = False

    def prepare(self) -> None:
        """Registers the end first, so that it runs last: after the program's own functions."""
        call_untraced_at_exit(self.end)

    def runs_script(self, path: str) -> None:
        """The program is this file."""

    def begin(self) -> None:
        """The program's code runs from here on."""
        self._happenings.install()
        self._begun = True
        self._calls.begin()
        atexit.register(self._happenings.ended.append, True)  # called before the counting of calls is ended

    def end(self) -> None:
        """The program has ended: writes the counts. Does nothing in a forked child.

        Where that fails, what failed is written next to the place of the counts, with the ending ``.error``.
        """
        if not self._begun or os.getpid() != self._process:
            return
        self._undisturbed.begin()
        deepest = sys.getrecursionlimit()
        try:
            sys.setrecursionlimit(deepest + 1000)
            loaded = set(sys.modules)
            counted = self._calls.end()
            self._undisturbed.hide_modules()
            self._write(counted, loaded)
        except Exception as error:
            self._report(error)
        finally:
            sys.setrecursionlimit(deepest)
            self._undisturbed.end()
            if self.interrupted:
                end_by_interrupt()

    def _write(self, counted: Any, loaded: set[str]) -> None:
        from json.encoder import JSONEncoder  # not needed while the program runs

        from .document import document

        calls = self._calls
        flags = {
            "python": ".".join(map(str, sys.version_info[:3])),
            "complete": not calls.given_way,
            "mixed": "greenlet" in loaded or (SEES_ALL_THREADS and calls.threads > 0),
            "threads": calls.threads,
        }
        answer = document(counted, self._happenings, self._sources, flags)
        temporary = self._file + ".part"
        with open(temporary, "w", encoding="utf-8") as out:
            out.write(JSONEncoder(allow_nan=False).encode(answer))
        os.chmod(temporary, 0o600)
        os.replace(temporary, self._file)

    def _report(self, error: Exception) -> None:
        try:
            import traceback

            with open(self._file + ".error", "w", encoding="utf-8") as report:
                traceback.print_exception(type(error), error, error.__traceback__, file=report)
        except Exception:  # the gate sees that there is no file
            pass


def start(counts: str, root: str, _window: str = "") -> Recorder:
    """A recorder that writes what it counted when the process ends; the program's code has not begun yet."""
    recorder = Recorder(counts, root)
    recorder.prepare()
    return recorder
