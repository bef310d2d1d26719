"""The locks that the path's task or thread held while others stood before them."""

from __future__ import annotations

from collections.abc import Iterator

from gate_probe.data.frames import Stack


class HeldLocks:
    """The waits before these locks, for a walk that goes back in time: since when each lasted, and its place."""

    def __init__(self) -> None:
        self._waits: list[tuple[float, Stack]] = []

    def note(self, began: float, stack: Stack) -> None:
        """From here back to ``began`` somebody waited at ``stack`` for what the path holds."""
        self._waits.append((began, stack))

    def cut(self, start: float, end: float) -> Iterator[tuple[float, float, Stack | None]]:
        """The parts of a span, the latest first, each with where others waited meanwhile (None: nobody did)."""
        at = end
        while at > start:
            while self._waits and self._waits[-1][0] >= at:
                self._waits.pop()
            until, lock = start, None
            if self._waits:
                until, lock = max(start, self._waits[-1][0]), self._waits[-1][1]
            yield until, at, lock
            at = until
