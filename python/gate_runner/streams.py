"""The output of a program: read as fast as it comes, of which only the end is kept."""

from __future__ import annotations

import os
import re

# Bytes that are kept of a stream. It is also the size of a read, and of a pipe on Linux.
TAIL = 64 * 1024
# CSI and OSC sequences of terminals; the control characters that remain go one by one.
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))")
_CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"}


class Stream:
    """A pipe for a program to write to. Its two ends are ``read_end`` and ``write_end``."""

    def __init__(self) -> None:
        self.read_end, self.write_end = os.pipe()
        os.set_blocking(self.read_end, False)
        self._kept = bytearray()

    def take(self) -> bool:
        """Reads once. False when there was nothing to read: not now, or never again."""
        try:
            chunk = os.read(self.read_end, TAIL)
        except BlockingIOError:
            return False
        self._kept += chunk
        if len(self._kept) > 4 * TAIL:
            del self._kept[:-TAIL]
        return chunk != b""

    def finish(self) -> str:
        """Closes the pipe. The last 64 KiB as text, without controls other than newline and tab."""
        # Bounded: a process that could not be ended may go on writing.
        for _ in range(64):
            if not self.take():
                break
        os.close(self.read_end)
        return clean(bytes(self._kept[-TAIL:]))


def clean(output: bytes) -> str:
    text = output.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPES.sub("", text).translate(_CONTROLS)
