"""All waits of tasks by place, on the critical path and next to it."""

from __future__ import annotations

from collections.abc import Sequence

from gate_probe.analysis.index import Index
from gate_probe.analysis.path.segments import Segment
from gate_probe.analysis.places import ResolvedStack
from gate_probe.data.frames import Stack
from gate_probe.data.loop import LoopTrace

from .in_flight import InFlight, in_flight
from .kinds import Key, wait_kind

MOST_PLACES = 200
#: More waits than this are counted by a sample of them.
MOST_WAITS = 5000


class WaitPlace:
    """All waits of tasks of one kind at one place; times in seconds."""

    def __init__(self, account: str, where: ResolvedStack) -> None:
        self.account, self._seen = account, where
        #: on the path: seconds by the lines around it, which differ by who called
        self.ways: dict[ResolvedStack, float] = {}
        self.count = self.path_count = 0
        self.seconds = self.path_seconds = self.longest = self.squares = 0.0
        self.tasks: set[int] = set()
        self.path_tasks: set[int] = set()
        #: how many there were at once; None where that is not known
        self.in_flight: InFlight | None = None

    @property
    def where(self) -> ResolvedStack:
        """The line, with the lines around it that cost most on the path."""
        return max(self.ways, key=self.ways.__getitem__) if self.ways else self._seen


def wait_places(index: Index, traces: Sequence[LoopTrace], path: list[Segment]) -> list[WaitPlace]:
    """Waits by kind and place, those that cost most first."""
    found: dict[Key, WaitPlace] = {}

    def place(account: str, stack: Stack) -> WaitPlace:
        where = index.resolve(stack)
        key = (account, where.place, where.call)
        return found.setdefault(key, WaitPlace(account, where))

    for trace in traces:
        steps = list(trace.stacks)
        stride = 1 + len(steps) // MOST_WAITS
        for step in steps[::stride]:
            kind = wait_kind(trace, step)
            if kind is None:
                continue
            entry = place(kind[0], trace.stacks[step])
            entry.count += stride
            entry.seconds += stride * kind[1]
            entry.squares += stride * kind[1] * kind[1]
            entry.longest = max(entry.longest, kind[1])
            entry.tasks.add(trace.tasks[step])
    for segment in path:
        if not segment.kind.endswith("-wait"):
            continue
        entry = place("lock-wait" if segment.lock else segment.kind, segment.stack)
        where = index.resolve(segment.stack)
        entry.ways[where] = entry.ways.get(where, 0.0) + segment.end - segment.start
        entry.path_count += 1
        entry.path_seconds += segment.end - segment.start
        entry.path_tasks.add(segment.task)
    for key, of_place in in_flight(index, traces).items():
        if key in found:
            found[key].in_flight = of_place
    ranked = sorted(found.values(), key=lambda entry: (-entry.path_seconds, -entry.seconds))
    return ranked[:MOST_PLACES]
