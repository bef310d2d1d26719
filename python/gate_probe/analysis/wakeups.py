"""Which thread ended a wait of another one, and the lives of threads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from gate_probe.data.threads import Handled, ThreadLife, Wakeup

#: A wakeup after which a thread waits again this soon at the same place was spurious (seconds).
SPURIOUS = 0.002


class Wakeups:
    """The waits of each thread that somebody ended, in order of their ends, with those of servers for their handlers.

    ``end``: where the path begins.
    """

    def __init__(
        self,
        wakeups: Mapping[int, Sequence[Wakeup]],
        lives: Sequence[ThreadLife],
        handled: Mapping[int, Sequence[Handled]],
        end: float,
    ) -> None:
        self._wakes = {thread: list(known) for thread, known in wakeups.items()}
        self._handled = handled
        self.lives = lives
        for accepter, more in waits_for_handlers(handled, end).items():
            self._wakes.setdefault(accepter, []).extend(more)
        for known in self._wakes.values():
            known.sort()

    def ended_in(self, thread: int, start: float, end: float) -> list[Wakeup]:
        """The waits of a thread that ended between two moments."""
        known = self._wakes.get(thread, [])
        return known[bisect_right(known, (start,)) : bisect_right(known, (end,))]

    def last(self, thread: int, after: float, until: float) -> Wakeup | None:
        """The last wait of a thread that ended between two moments."""
        known = self._wakes.get(thread, [])
        index = bisect_right(known, (until, until)) - 1
        return known[index] if index >= 0 and known[index].ended > after else None

    def waited_since(self, thread: int, wakeup: Wakeup) -> float:
        """When a thread began to wait at the place of ``wakeup``: wakeups before that may have been spurious.

        Whoever gives something back takes it again before the thread that it woke can.
        """
        known = self._wakes[thread]
        index = bisect_right(known, wakeup) - 1
        began = wakeup.began
        while index > 0 and known[index - 1].site == wakeup.site and began - known[index - 1].ended < SPURIOUS:
            index -= 1
            began = known[index].began
        return began

    def locked_in(self, thread: int, start: float, end: float) -> list[tuple[float, int]]:
        """The seconds of a span that a thread waited for a lock of the program, with the sites where it stood."""
        known = self._wakes.get(thread, [])
        found = []
        for wakeup in known[bisect_right(known, (start, start)) :]:
            if wakeup.lock and wakeup.began < end:
                found.append((min(end, wakeup.ended) - max(start, wakeup.began), wakeup.site))
            if wakeup.began >= end:
                break
        return [(seconds, site) for seconds, site in found if seconds > 0]

    def life_at(self, thread: int, at: float) -> ThreadLife | None:
        """The life of a thread at a moment: identifiers are used again after a thread has ended."""
        found = [life for life in self.lives if life.ident == thread and life.born <= at]
        return found[-1] if found else None

    def alike(self, first: int, second: int, at: float) -> bool:
        """Whether two threads were started by one thread at one line."""
        one, other = self.life_at(first, at), self.life_at(second, at)
        return one is not None and other is not None and (one.parent, one.site) == (other.parent, other.site)

    def computed(self, thread: int, start: float, end: float) -> float | None:
        """Processor seconds of a span in which a thread handled a connection; None when it did not.

        A thread that lives for one connection is too short for samples: they know the lines, but not this.
        """
        ends = self._handled.get(thread, [])
        index = bisect_left(ends, (start,))
        if index == len(ends) or ends[index].accepted > end:
            return None
        one = ends[index]
        return one.cpu * min(1.0, (end - start) / max(1e-9, one.closed - one.accepted))


def waits_for_handlers(handled: Mapping[int, Sequence[Handled]], end: float) -> dict[int, list[Wakeup]]:
    """For each connection that a thread of its own handled, a wait of the thread which accepted it for that one.

    A server with threads does not wait for them: it waits for the next connection. But what it does with its time is
    handling connections, so the path is to lead through the threads that do (``thread_path``). Those that were not done
    at ``end``, where the path begins, count as done. So does one that is still at work when the next connection comes
    (a client asks again as soon as it has its answer, before the last connection is closed), as far as the next one's
    path goes back to it.
    """
    started: dict[int, list[tuple[float, float, int]]] = {}
    for thread, ends in handled.items():
        for one in ends:
            if one.accepter != thread and one.accepted < end:
                started.setdefault(one.accepter, []).append((one.accepted, min(end, one.closed), thread))
    found: dict[int, list[Wakeup]] = {}
    for accepter, connections in started.items():
        known = found.setdefault(accepter, [])
        open_since: list[tuple[float, float, int]] = []
        for connection in sorted(connections):
            began, ended, thread = connection
            open_since = [before for before in open_since if before[1] > began]
            if open_since:
                earliest, _, by = open_since[0]
                known.append(Wakeup(began, earliest, by, False, 0))
            known.append(Wakeup(ended, began, thread, False, 0))
            open_since.append(connection)
    return found
