"""Where tasks of the path waited for other tasks, for a walk that goes back in time."""

from __future__ import annotations

from heapq import heappop, heappush

from gate_probe.data.frames import Stack


class Joins:
    """Waits for other tasks, and which of them lead back to the waiter.

    ``around``: another loop waits for this one at that place all the time, since ``begin``.
    """

    def __init__(self, begin: float, around: Stack) -> None:
        #: the innermost wait last, each with the time it began
        self._waits: list[tuple[float, Stack]] = [(begin, around)] if around else []
        #: short waits: when each began, and the step before it, a heap of negative numbers (the latest first)
        self._short: list[tuple[float, int]] = []

    def note(self, began: float, stack: Stack, at: float) -> None:
        """From ``at`` back to ``began`` a task waited at ``stack`` for the one that the path follows."""
        self._leave(at)
        self._waits.append((began, stack))

    def extended(self, stack: Stack, at: float) -> Stack:
        """A task's stack, and around it the stacks of the tasks that wait for it at a moment of the path."""
        self._leave(at)
        for _, outer in reversed(self._waits):
            stack = stack + outer
        return stack

    def note_short(self, began: float, before: int) -> None:
        """A task that had long worked next to another one waited for that one since ``began``, after a step."""
        heappush(self._short, (-began, -before))

    def passed(self, at: float) -> tuple[float, int] | None:
        """The begin of a short wait that a walk at ``at`` has passed, and the step before it.

        From there on the waiter was as critical as the task that it waited for, and that one may have ended only
        because of it: it looked at a flag now and then.
        """
        if not self._short or -self._short[0][0] < at:
            return None
        began, before = heappop(self._short)
        while self._short and -self._short[0][0] >= at:
            heappop(self._short)
        return -began, -before

    def _leave(self, at: float) -> None:
        """Forgets the waits that began later."""
        while self._waits and self._waits[-1][0] >= at:
            self._waits.pop()
