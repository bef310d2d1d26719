"""The path from one loop into another: what a loop did while a loop in another thread waited for it.

``asyncio.wrap_future(asyncio.run_coroutine_threadsafe(...))`` is such a wait: a step of the other loop ends it.
"""

from __future__ import annotations

from gate_probe.analysis.accounts.loop_accounts import LoopAccounts
from gate_probe.analysis.index import Index
from gate_probe.analysis.processes.joined import Joined
from gate_probe.data.loop import LoopTrace

from .critical_path import CriticalPath
from .segments import Segment

#: Waits of loops for loops that are inside one another are followed so far.
DEEPEST = 16
#: What is left of a wait below this is not followed further (seconds).
GRAIN = 1e-6


class CrossLoop:
    """Charges the paths through all loops of the program, each to the accounts of its own loop."""

    def __init__(self, index: Index, accounts: dict[int, LoopAccounts], joined: Joined) -> None:
        self.index = index
        self.joined = joined
        #: the accounts of each loop, by its number
        self.accounts = accounts

    def charge(self, trace: LoopTrace, segments: list[Segment], depth: int = 0) -> list[Segment]:
        """Charges the segments of a walk over ``trace``; returns what the path is made of, over all loops."""
        own: list[Segment] = []
        followed: list[Segment] = []
        for segment in segments:
            if self.joined.is_segment(segment):
                start, end = segment.start, segment.end
                left = self.joined.rest_of(start, end, end - start, segment.stack)
                if left > GRAIN:
                    own.append(segment._replace(start=end - left))
                continue
            if segment.ender is None or depth >= DEEPEST:
                own.append(segment)
                continue
            inner, at = self._follow(trace, segment, depth)
            followed += inner
            if at - segment.start > 0:
                own.append(segment._replace(end=at, ender=None))
        self.accounts[trace.number].charge(own)
        return own + followed

    def _follow(self, trace: LoopTrace, segment: Segment, depth: int) -> tuple[list[Segment], float]:
        """Replaces a wait by what the loop that ended it did, and before that the one that had asked it to."""
        followed: list[Segment] = []
        at, by = segment.end, segment.ender
        while by is not None and at - segment.start > GRAIN:
            number, step = by
            other = self.index.recording.loops[number] if number in self.accounts else None
            if other is None or not 0 <= step < len(other.ends):
                break
            walk = CriticalPath(self.index, other, segment.start, at, trace.thread, step, segment.stack)
            followed += self.charge(other, walk.run(), depth + 1)
            by = walk.handed_by
            if walk.at >= at:
                break
            at = walk.at
        return followed, at
