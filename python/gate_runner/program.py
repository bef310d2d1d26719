"""One program from its start to its end, with what it prints."""

from __future__ import annotations

import os
import signal
import sys
import time

from gate_runner import kernel, processes
from gate_runner.events import Events
from gate_runner.streams import Stream

TYPE_CHECKING = False  # the module typing costs half a megabyte
if TYPE_CHECKING:
    from typing import Callable

    from gate_runner.processes import End


class Program:
    """A program that was started. ``started`` and ``seen`` are ``perf_counter`` of its start and of its end."""

    def __init__(
        self, argv: list[str], cwd: str, env: dict[str, str], events: Events, keep_stdout: bool = False
    ) -> None:
        """Starts it. Raises OSError or ValueError when that cannot be done."""
        self._events = events
        self._errors = Stream()
        self._output = Stream() if keep_stdout else None
        streams = [self._errors] if self._output is None else [self._errors, self._output]
        try:
            os.chdir(cwd)  # posix_spawn cannot
            self.started = time.perf_counter()
            self._process = processes.spawn(argv, env, self._output, self._errors)
        except (OSError, ValueError):
            for stream in streams:
                stream.finish()
            raise
        finally:
            os.chdir("/")
            for stream in streams:
                os.close(stream.write_end)
        for stream in streams:
            events.watch(stream)
        self.seen = self.started
        self.timed_out = False
        self._end: End | None = None

    def ended(self) -> bool:
        """Whether it has ended; if so, what is left of its group is ended with it."""
        if self._end is None:
            self._end = processes.end_of(self._process)
        return self._end is not None

    def see_to_end(self, deadline: float, give_up: Callable[[], bool] = bool) -> None:
        """Waits for the end and brings it about at ``deadline``, or as soon as ``give_up`` says so.

        Raises SystemExit when this process is asked to end.
        """
        asked = False
        while True:
            now = self._events.wait(deadline - time.perf_counter())
            if self.ended():
                self.seen = now
                return
            self._events.check()
            if now >= deadline or (not asked and give_up()):
                if not asked:
                    self.timed_out = now >= deadline
                self.send(signal.SIGKILL if asked else signal.SIGTERM)
                asked, deadline = True, now + processes.GRACE

    def ended_within(self, seconds: float) -> bool:
        """Waits for the end, no longer than that. Raises SystemExit when this process is asked to end."""
        deadline = time.perf_counter() + seconds
        while not self.ended():
            if time.perf_counter() >= deadline:
                return False
            self._events.wait(deadline - time.perf_counter())
            self._events.check()
        return True

    def send(self, number: int) -> None:
        """Sends a signal to its process group, as long as it has not ended."""
        if not self.ended():
            processes.end_group(self._process, number)

    def figures(self) -> dict[str, object]:
        """What it took, once it has ended: times in seconds, memory in bytes."""
        assert self._end is not None
        _, usage, delay = self._end
        return {
            "user": usage.ru_utime,
            "system": usage.ru_stime,
            "rss": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),  # getrusage(2) of both systems
            "delay": delay,
            "voluntarySwitches": usage.ru_nvcsw,
            "involuntarySwitches": usage.ru_nivcsw,
        }

    def delay(self) -> float | None:
        """Seconds until now, or until its end, in which it was ready to run but waited for a processor."""
        return kernel.run_queue_delay(self._process) if self._end is None else self._end[2]

    def status(self) -> dict[str, object]:
        """How it ended, once it has."""
        assert self._end is not None
        status = self._end[0]
        killed = os.WIFSIGNALED(status)
        return {
            "exit": None if killed else os.WEXITSTATUS(status),
            "signal": processes.signal_name(os.WTERMSIG(status)) if killed else None,
            "timedOut": self.timed_out,
        }

    def succeeded(self) -> bool:
        """Whether it ended by itself and with status 0."""
        return self._end is not None and self._end[0] == 0 and not self.timed_out

    def tails(self) -> dict[str, object]:
        """The last 64 KiB of its output; to be called once, when nothing of it runs any more."""
        return {
            "stdoutTail": None if self._output is None else self._events.finish(self._output),
            "stderrTail": self._events.finish(self._errors),
        }
