"""Everything the runner waits for, in one poll: requests, output of the program, its end, signals.

The end of a child comes as SIGCHLD through a wake-up pipe: as prompt as a pidfd (16 against 15 microseconds were
measured), and the same on macOS and on Linux before 5.3.
"""

from __future__ import annotations

import math
import os
import select
import signal
import time

from gate_runner.streams import TAIL, Stream


class Events:
    def __init__(self, requests: int) -> None:
        """``requests`` is the descriptor that requests come from, one a line."""
        self.requests: list[bytes] = []
        # The exit status to end with, as soon as a signal or the end of the requests asks for the end.
        self.stop: int | None = None
        self._source = requests
        self._unfinished = b""
        self._streams: dict[int, Stream] = {}
        self._wake, write_end = os.pipe()
        for end in (self._wake, write_end):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
        # Without a handler no signal would come through the pipe.
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._on_stop)
        self._poll = select.poll()
        for descriptor in (self._source, self._wake):
            self._poll.register(descriptor, select.POLLIN)

    def _on_stop(self, number: int, _frame: object) -> None:
        self.stop = 128 + number

    def check(self) -> None:
        """Raises SystemExit when this process is asked to end."""
        if self.stop is not None:
            raise SystemExit(self.stop)

    def wait(self, seconds: float | None = None) -> float:
        """Sleeps until something happens or the time is over. Returns ``perf_counter`` of that moment."""
        # poll takes an int; a wait of 24 days that ends too early does no harm.
        milliseconds = None if seconds is None else min(max(math.ceil(seconds * 1000), 0), 2**31 - 1)
        ready = self._poll.poll(milliseconds)
        now = time.perf_counter()
        for descriptor, _ in ready:
            if descriptor == self._wake:
                os.read(self._wake, TAIL)
            elif descriptor == self._source:
                self._read_requests()
            elif not self._streams[descriptor].take():
                self._forget(descriptor)
        return now

    def _read_requests(self) -> None:
        chunk = os.read(self._source, TAIL)
        if chunk == b"":
            self._poll.unregister(self._source)
            self.stop = 0
        *lines, self._unfinished = (self._unfinished + chunk).split(b"\n")
        self.requests += lines

    def watch(self, stream: Stream) -> None:
        """Reads the stream whenever something comes, from now until ``finish``."""
        self._streams[stream.read_end] = stream
        self._poll.register(stream.read_end, select.POLLIN)

    def finish(self, stream: Stream) -> str:
        """The last 64 KiB of the stream as clean text."""
        if stream.read_end in self._streams:
            self._forget(stream.read_end)
        return stream.finish()

    def _forget(self, descriptor: int) -> None:
        self._poll.unregister(descriptor)
        del self._streams[descriptor]
