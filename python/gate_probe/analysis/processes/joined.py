"""Divides the program's waits for its children by what those did meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gate_probe.analysis.accounts.accounts import Accounts
from gate_probe.analysis.index import Index
from gate_probe.analysis.path.segments import Segment
from gate_probe.analysis.places import MOST_VIA, Place, ResolvedStack
from gate_probe.data.children import computed_by
from gate_probe.data.frames import Stack
from gate_probe.data.loop import NO_JOB

from .doings import END, IMPORT, PICKLING, START, WORK, Doing, Life, life_of_child, life_of_thread
from .library import below_program, pickles, serves, waits_for_processes

#: The call of rows that have no line of the child's.
_CALLS = {
    PICKLING: "pickle (between processes)",
    START: "python (start of a process)",
    END: "python (end of a process)",
}
#: Where a task of asyncio waits for a process.
_OF_ASYNCIO = "/asyncio/subprocess.py"


class Joined:
    """Charges what children did, in place of the waits for them, to the accounts of the program."""

    def __init__(self, index: Index, accounts: Accounts) -> None:
        recording = index.recording
        self.index = index
        self.accounts = accounts
        births = dict(recording.children.births)
        self._lives: list[Life] = [
            life_of_child(index, child, index.resolve(index.sites[births.get(child.name, 0)]).place)
            for child in recording.children.known
        ]
        #: processor seconds of children that are not in their notes: they ended with them
        self._ending = max(0.0, recording.children_cpu - sum(map(computed_by, recording.children.known)))
        #: threads of the program that serve pools of processes
        self.serving: frozenset[int] = frozenset()
        if recording.children.started:
            samples = [one for one in recording.other_samples.values() if any(map(serves, one.stacks))]
            self.serving = frozenset(one.ident for one in samples)
            self._lives += [life_of_thread(index, one) for one in samples]
        #: seconds on the path: of pickling, of starting and ending Python, of all computing of children
        self.pickling = self.starting = self.computing = 0.0
        #: seconds and number of the waits of children on the path, by place
        self.waited: dict[ResolvedStack, list[float]] = {}

    def is_wait(self, stack: Stack) -> bool:
        """Whether who stands here waits for a process."""
        return bool(self._lives) and waits_for_processes(below_program(self.index.recording.sources, stack))

    def is_segment(self, segment: Segment) -> bool:
        """Whether a loop's path waits for a process here: through the threads of a pool, or for its end or output."""
        if not self._lives or segment.lock or segment.job != NO_JOB or segment.ender is not None:
            return False
        if segment.kind == "thread-wait" and self.serving:
            return True
        if segment.kind not in ("io-wait", "thread-wait"):
            return False
        return any(code.co_filename.endswith(_OF_ASYNCIO) for code, _ in segment.stack)

    def note_own(self, stack: Stack, seconds: float) -> None:
        """Computing of the program's own main thread, which may be pickling for a child."""
        if self._lives and pickles(below_program(self.index.recording.sources, stack)):
            self.pickling += seconds

    def rest_of(self, start: float, end: float, seconds: float, stack: Stack) -> float:
        """Charges what the children did in a span of which ``seconds`` were a wait for them; returns what is left."""
        if not self._lives or seconds <= 0 or end <= start:
            return seconds
        waiting = self.index.resolve(stack)
        scale = seconds / (end - start)
        rows: dict[tuple[str, ResolvedStack], float] = {}
        delay = 0.0
        for doing, busy, idle in self._shares(start, end):
            computed = delayed = 0.0
            if doing.computes:
                computed = busy * scale * doing.computing / doing.busy
                delayed = busy * scale - computed
            elif doing.ends:
                computed = min(busy * scale, self._ending)
                self._ending -= computed
            delay += delayed
            if computed > 0:
                key = self._row_of(doing, waiting)
                rows[key] = rows.get(key, 0.0) + computed
                self._count(doing, computed)
            if idle > 0 and not doing.meaning.idle:
                key = "main-waiting", _around(doing.meaning.where, waiting, doing.birth)
                rows[key] = rows.get(key, 0.0) + idle * scale
        self.accounts.charge("run-queue", delay, (), "child")
        seconds -= delay
        for (account, where), part in rows.items():
            self.accounts.charge_at(account, part, where, "child")
            seconds -= part
            if account == "main-waiting":
                pair = self.waited.setdefault(where, [0.0, 0.0])
                pair[0] += part
                pair[1] += 1
        return max(0.0, seconds)

    def _shares(self, start: float, end: float) -> Iterator[tuple[Doing, float, float]]:
        """(doing, seconds of its work, seconds of its waiting), which add up to the span where somebody did anything.

        Each moment belongs to those that had something to compute then, in proportion, or else to those that waited.
        """
        found = sorted(self._found(start, end), key=lambda doing: doing.start)
        cuts = sorted({start, end, *(max(start, one.start) for one in found), *(min(end, one.end) for one in found)})
        here: list[Doing] = []
        following = 0
        for begin, finish in zip(cuts, cuts[1:]):
            here = [one for one in here if one.end > begin]
            while following < len(found) and found[following].start <= begin:
                here.append(found[following])
                following += 1
            length = finish - begin
            working = [one for one in here if one.computes]
            busiest = max((one.busy for one in working), default=0.0)
            together = sum(one.busy for one in working)
            most = [one for one in working if one.busy == busiest]
            for one in working:
                waited = length * (1.0 - busiest) / len(most) if one in most else 0.0
                yield one, length * busiest * one.busy / together, waited
            if not working:
                waiting = [one for one in here if one.waits]
                for one in waiting:
                    yield one, 0.0, length / len(waiting)
                ending = [] if waiting else here
                for one in ending:
                    yield one, length / len(ending), 0.0

    def _found(self, start: float, end: float) -> Iterable[Doing]:
        for life in self._lives:
            for doing in life.between(start, end):
                if doing.computes or doing.waits or doing.ends:
                    yield doing

    def _row_of(self, doing: Doing, waiting: ResolvedStack) -> tuple[str, ResolvedStack]:
        """The account of computing and its line: the child's own, or else the program's that waits or started it."""
        where, what, _ = doing.meaning
        if where.place is not None:
            return "import" if what == IMPORT else "main-computing", _around(where, waiting, doing.birth)
        at = waiting
        if what in (START, END) and doing.birth is not None:
            at = _around(waiting._replace(place=doing.birth, via=()), waiting, None)
        return "main-computing", at._replace(call=_CALLS.get(what, where.call), native=what in (WORK, PICKLING))

    def _count(self, doing: Doing, seconds: float) -> None:
        self.computing += seconds
        if doing.meaning.what == PICKLING:
            self.pickling += seconds
        elif doing.meaning.what in (START, END):
            self.starting += seconds


def _around(where: ResolvedStack, waiting: ResolvedStack, birth: Place | None) -> ResolvedStack:
    """A line of a child with those of the program around it: that waits for the child, and that started it."""
    outer = [place for place in (waiting.place, *waiting.via, birth) if place is not None and place != where.place]
    via = dict.fromkeys([*where.via, *outer])
    return where._replace(via=tuple(via)[:MOST_VIA])
