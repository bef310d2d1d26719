"""How many waits were in flight at once at each place, and where their tasks had stood in line before.

What a limit lets through is a number that no wait shows by itself: each is as long as before, and there are as many.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gate_probe.analysis.index import Index
from gate_probe.analysis.path.steps import cause_of, ended_task, timer_of
from gate_probe.analysis.places import ResolvedStack
from gate_probe.data.loop import NOBODY, SHORT_WAIT, LoopTrace

from .kinds import Key, wait_kind
from .strands import Strands

#: More waits than this, or steps where some waits were not read, are not put in order: nothing is said then.
MOST_WAITS = 50_000
MOST_STEPS = 400_000
#: Waits before one that are looked at for the line before it, and places of such lines that are told.
LOOK_BACK = 4
MOST_LINES = 3
#: Starts are at a pace when there are so many, of so large a part of all, and most differ by this factor at most.
FEWEST_GAPS = 8
MOST_GAPS = 0.6
ALIKE = 1.6


class Line(NamedTuple):
    """A place where tasks stood before they came to another: how often, and for how long altogether.

    They stood there until others of their kind let them go on, or looked again and again by a timer.
    """

    where: ResolvedStack
    timer: bool
    times: int
    seconds: float


class InFlight(NamedTuple):
    """All waits of a place, most at once, the seconds in which there was at least one, and the lines before them.

    ``every``: they began that many seconds one after the other; None where they did not begin at a pace.
    """

    counted: int
    peak: int
    span: float
    every: float | None
    lines: list[Line]


class _Wait(NamedTuple):
    task: int
    began: float
    ended: float
    key: Key
    #: the task that ended it; NOBODY for a timer, I/O or a thread
    by: int


def at_once(spans: Iterable[tuple[float, float]]) -> tuple[int, float]:
    """Most of some spans at one time, and the seconds that any of them covers. One may begin where another ends."""
    changes = sorted(change for start, end in spans if start < end for change in ((end, -1), (start, 1)))
    most = now = 0
    covered = since = 0.0
    for at, change in changes:
        if now == 0:
            since = at
        now += change
        most = max(most, now)
        if now == 0:
            covered += at - since
    return most, covered


def pace_of(starts: Iterable[float]) -> float | None:
    """Seconds from one start to the next where most are alike, those at the same moment left out; else None."""
    ordered = sorted(starts)
    gaps = sorted(later - one for one, later in zip(ordered, ordered[1:]) if later - one > SHORT_WAIT)
    if len(gaps) < FEWEST_GAPS or len(gaps) < MOST_GAPS * (len(ordered) - 1):
        return None
    low, high = gaps[len(gaps) // 5], gaps[4 * len(gaps) // 5]
    return gaps[len(gaps) // 2] if high <= ALIKE * low else None


def in_flight(index: Index, traces: Sequence[LoopTrace]) -> dict[Key, InFlight]:
    """What was in flight at each place of the loops; nothing where there are too many waits to say."""
    if sum(len(trace.stacks) for trace in traces) > MOST_WAITS:
        return {}
    if index.tasks.skipped and sum(len(trace.starts) for trace in traces) > MOST_STEPS:
        return {}
    reader = _Reader(index, traces)
    spans: dict[Key, list[tuple[float, float]]] = {}
    lines: dict[Key, dict[Key, list[float]]] = {}
    waits = reader.waits()
    for strand, own in waits.items():
        for number, wait in enumerate(own):
            if wait.key[0] is None:
                continue
            spans.setdefault(wait.key, []).append((wait.began, wait.ended))
            before = lines.setdefault(wait.key, {})
            for stood in _before(own, number):
                if stood.key[0] == "timer-wait" or reader.let_on_by_its_kind(stood, strand):
                    pair = before.setdefault(stood.key, [0, 0.0])
                    pair[0] += 1
                    pair[1] += stood.ended - stood.began
    found = {}
    for key, of_place in spans.items():
        ranked = sorted(lines[key].items(), key=lambda item: -item[1][1])[:MOST_LINES]
        stood_at = [
            Line(reader.seen[line], line[0] is not None, int(count), seconds) for line, (count, seconds) in ranked
        ]
        pace = pace_of(start for start, _ in of_place)
        found[key] = InFlight(len(of_place), *at_once(of_place), pace, stood_at)
    return found


def _before(waits: Sequence[_Wait], number: int) -> Iterator[_Wait]:
    """The waits between one at a place and the last one there, newest first."""
    for at in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
        if waits[at].key == waits[number].key:
            return
        yield waits[at]


class _Reader:
    """The waits of all tasks in order, each of which belongs to the task that the work is for (``strands``)."""

    def __init__(self, index: Index, traces: Sequence[LoopTrace]) -> None:
        self.index, self.traces = index, traces
        self.strands = Strands(index.tasks, traces)
        self.seen: dict[Key, ResolvedStack] = {}
        #: who stood at each place until another task came
        self.stood: dict[Key, set[int]] = {}
        #: where somebody waited for the end of a task that does its work
        self.joined_at: dict[int, ResolvedStack] = {}

    def waits(self) -> dict[int, list[_Wait]]:
        """The waits by strand, in the order in which they ended."""
        found: dict[int, list[_Wait]] = {}
        for wait in [wait for trace in self.traces for wait in self._waits_of(trace)]:
            strand, (account, place, call) = self.strands.of(wait.task), wait.key
            around = self.joined_at.get(wait.task)
            if place is None and around is not None:
                # what has a deadline is in no line of the program: who gave it one is
                wait = wait._replace(key=(account, around.place, call))
                self.seen.setdefault(wait.key, around._replace(call=call))
            if wait.key[1] is None:
                continue
            found.setdefault(strand, []).append(wait)
            if account is None:
                self.stood.setdefault(wait.key, set()).add(strand)
        for own in found.values():
            own.sort(key=lambda wait: wait.ended)
        return found

    def let_on_by_its_kind(self, wait: _Wait, strand: int) -> bool:
        """Whether a wait was ended by a task of the same coroutine, or by one that had stood there itself."""
        if wait.by == NOBODY:
            return False
        by, codes = self.strands.of(wait.by), self.index.tasks.codes
        return by != strand and (codes[by] is codes[strand] or by in self.stood[wait.key])

    def _waits_of(self, trace: LoopTrace) -> list[_Wait]:
        """The waits of one loop. One that was not read is put where a task of its kind waited for about as long."""
        found: list[_Wait] = []
        like: dict[tuple[object, str | None], dict[Key, list[float]]] = {}
        for step, stack in trace.stacks.items():
            wait = self._wait_at(trace, step, self.index.resolve(stack))
            if wait is not None:
                found.append(wait)
                of_kind = like.setdefault((self._code(trace, step), wait.key[0]), {})
                of_kind.setdefault(wait.key, []).append(wait.ended - wait.began)
        if self.index.tasks.skipped:
            typical = {
                kind: {key: sorted(lengths)[len(lengths) // 2] for key, lengths in of_kind.items()}
                for kind, of_kind in like.items()
            }
            for step in range(len(trace.starts)):
                if step not in trace.stacks and _was_long(trace, step):
                    kind = wait_kind(trace, step)
                    places = typical.get((self._code(trace, step), kind[0] if kind else None))
                    wait = self._wait_at(trace, step, self.seen[next(iter(places))]) if places else None
                    if wait is not None and places:
                        length = wait.ended - wait.began
                        found.append(wait._replace(key=min(places, key=lambda key: _apart(places[key], length))))
        return found

    def _wait_at(self, trace: LoopTrace, step: int, where: ResolvedStack) -> _Wait | None:
        """The wait before a step; None where it was for the end of a task that the waiting one had made."""
        previous, kind, task = trace.previous[step], wait_kind(trace, step), trace.tasks[step]
        if previous < 0:
            return None
        cause, by = cause_of(trace, step)[1], NOBODY
        if kind is None:
            by = trace.tasks[cause] if cause >= 0 else NOBODY
            if ended_task(self.index.tasks, trace, step) and self.strands.joins(task, previous, by):
                self.joined_at[by] = where
                return None
        began, ended = trace.ends[previous], trace.starts[step]
        if kind is not None and kind[0] == "timer-wait":
            ended = min(ended, max(began, timer_of(trace, cause)[2]))
        key = (kind[0] if kind else None, where.place, where.call)
        self.seen.setdefault(key, where)
        return _Wait(task, began, ended, key, by)

    def _code(self, trace: LoopTrace, step: int) -> object:
        task = trace.tasks[step]
        return self.index.tasks.codes[task] if task >= 0 else None


def _was_long(trace: LoopTrace, step: int) -> bool:
    """Whether a task waited before a step for so long that its place would have been read, had it been affordable."""
    previous = trace.previous[step]
    return (
        trace.tasks[step] >= 0
        and previous >= 0
        and trace.scheduled_by[step] != previous
        and trace.starts[step] - trace.ends[previous] > SHORT_WAIT
    )


def _apart(one: float, other: float) -> float:
    """How far two lengths are apart, as a factor."""
    return max(one, other, SHORT_WAIT) / max(min(one, other), SHORT_WAIT)
