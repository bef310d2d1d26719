"""A server with a thread for each connection: its main thread waits while others handle what came.

What they did at that time takes the place of the main thread's wait. Which lines that were is known from the watcher's
looks; how much of it was computing, from the processor time of the whole process: threads that live for one connection
are too short for clocks of their own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from . import serving, watcher
from .places import Stand, standing
from .watcher import Watch

Part = tuple[str, float, Stand]


class Handlers:
    """The looks at the threads that handled connections; there are none in a program that is no server."""

    def __init__(self, main: Watch) -> None:
        self.main = main
        watches = {**watcher.others, **watcher.pools}
        self.watches = [watch for ident, watch in watches.items() if ident in serving.closers and watch is not main]

    def parts(self, index: int, seconds: float) -> list[Part]:
        """What stands for a wait of the main thread that its look number ``index`` speaks for.

        A list of account, seconds and stand that adds up to ``seconds``; empty when no connection was handled then.
        """
        at = self.main.times[index]
        stands = [stand for watch in self.watches for stand in _stand_at(watch, at)]
        if not stands:
            return []
        computing = seconds * self._computing(self.main.times[index - 1], at)
        share = 1 / len(stands)
        return [
            (account, part * share, stand)
            for stand in stands
            for account, part in (("main-computing", computing), ("main-waiting", seconds - computing))
        ]

    def _computing(self, start: float, end: float) -> float:
        """Part of a span in which other threads than the main one computed."""
        times, cpu = watcher.process_times, watcher.process_cpu
        first, last = bisect_right(times, start) - 1, bisect_left(times, end)
        if first < 0 or last >= len(times) or times[last] <= times[first]:
            return 0.0
        mine = sum(
            self.main.cpu[bisect_right(self.main.times, times[first]) : bisect_right(self.main.times, times[last])]
        )
        return max(0.0, min(1.0, (cpu[last] - cpu[first] - mine) / (times[last] - times[first])))


def _stand_at(watch: Watch, at: float) -> list[Stand]:
    """Where a thread stood in code of the program when all were looked at together."""
    index = bisect_left(watch.times, at)
    if index == len(watch.times) or watch.times[index] != at:
        return []
    stand = watch.stands[index]
    return [] if standing(stand).place is None else [stand]
