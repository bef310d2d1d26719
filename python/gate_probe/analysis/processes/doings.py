"""What a process did, or a thread of the program that serves processes, as spans with a meaning."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gate_probe.analysis.index import Index
from gate_probe.analysis.places import MOST_VIA, Place, ResolvedStack
from gate_probe.data.children import Child, ChildFrame
from gate_probe.data.lines import qualname
from gate_probe.data.threads import ThreadSamples

from .library import imports, is_entrance, pickles, waits_for_processes

#: What computing is: work of the program, loading a module, turning objects into bytes and back, starting Python, and
#: ending it.
WORK, IMPORT, PICKLING, START, END = "work", "import", "pickling", "start", "end"
#: Seconds after its last note in which an interpreter gives back what it had.
ENDING = 0.5
#: Who computes for less than this part of a span waits in it.
COMPUTES = 0.1


class Meaning(NamedTuple):
    """What a stack of another process says. ``idle``: if it waits there, it waits for other processes."""

    where: ResolvedStack
    what: str
    idle: bool


class Doing(NamedTuple):
    """A part of a life. ``birth``: the line that started the process.

    ``computing``, ``delay``: the parts of it that were computing, and waiting for a processor, from 0 to 1 together.
    """

    start: float
    end: float
    computing: float
    delay: float
    meaning: Meaning
    birth: Place | None

    @property
    def busy(self) -> float:
        """The part of it in which it had something to compute."""
        return self.computing + self.delay

    @property
    def computes(self) -> bool:
        """Whether that is worth a row."""
        return self.busy >= COMPUTES

    @property
    def waits(self) -> bool:
        """Whether it waited for something of its own, and not for work or for other processes."""
        return not self.computes and not self.meaning.idle

    @property
    def ends(self) -> bool:
        """Whether it may still have been ending; nothing is known of its clocks then."""
        return self.meaning.what == END


class Life:
    """The doings of one process or thread, in order."""

    def __init__(self, doings: Iterable[Doing]) -> None:
        self._doings = list(_merged(doings))
        self._ends = [doing.end for doing in self._doings]

    def between(self, start: float, end: float) -> Iterator[Doing]:
        """Those that reach into a span."""
        for number in range(bisect_right(self._ends, start), len(self._doings)):
            if self._doings[number].start >= end:
                break
            yield self._doings[number]


def life_of_child(index: Index, child: Child, birth: Place | None) -> Life:
    """A process that was started at ``birth``."""
    known: dict[int, Meaning] = {-1: Meaning(_resolved((), (), None, False), START, True)}

    def doings() -> Iterator[Doing]:
        before = child.begun - child.spawned
        if before > 0:
            share = min(1.0, child.cpu_before / before)
            yield Doing(
                child.spawned, child.begun, share, min(1.0 - share, child.delay_before / before), known[-1], birth
            )
        for start, end, cpu, delay, stack in child.spans:
            if end <= start:
                continue
            meaning = known.get(stack)
            if meaning is None:
                frames = [child.frames[number] for number in child.stacks[stack]]
                meaning = known[stack] = _meaning_of(index, frames)
            yield Doing(start, end, cpu / (end - start), delay / (end - start), meaning, birth)
        if child.ended and child.spans:
            last = child.spans[-1].end
            yield Doing(last, last + ENDING, 0.0, 0.0, known[-1]._replace(what=END), birth)

    return Life(doings())


def life_of_thread(index: Index, samples: ThreadSamples) -> Life:
    """A thread of the program that hands work to processes, or takes what they made of it."""
    times = samples.times
    # while it pickles nobody else gets the interpreter lock, and so no sample is taken: its first one may come late
    births = [life.born for life in index.recording.lives if life.ident == samples.ident and life.born <= times[0]]
    since = [max(births, default=times[0]), *times]

    def doings() -> Iterator[Doing]:
        for number, end in enumerate(times):
            start = since[number]
            if end <= start:
                continue
            cpu = samples.cpu[number] + (samples.before if number == 0 else 0.0)
            stack = samples.stacks[number]
            where = index.resolve(stack)
            frames = [(code.co_filename, qualname(code)) for code, _ in stack]
            own = next((at for at, (code, _) in enumerate(stack) if index.recording.sources.is_program(code)), None)
            what = PICKLING if pickles(frames[:own]) else WORK
            idle = what != PICKLING and where.place is None
            # what such a thread waits for is no more than what the processes do
            share = 0.0 if idle else min(1.0, cpu / (end - start))
            delay = 0.0 if idle else min(1.0 - share, samples.delay[number] / (end - start))
            yield Doing(start, end, share, delay, Meaning(where, what, True), None)

    return Life(doings())


def _meaning_of(index: Index, frames: Sequence[ChildFrame]) -> Meaning:
    """What a child's stack says, from the inside to where it was entered: further out are frames of its parent."""
    sources, resolver = index.recording.sources, index.resolver
    places: list[Place] = []
    inner: list[tuple[str, str]] = []
    importing = entering = False
    for frame in frames:
        if is_entrance(frame.file, frame.function):
            break
        importing = importing or imports(frame.file)
        entering = entering or os.path.basename(frame.file) in ("runpy.py", "<frozen runpy>")
        file = sources.relative(frame.file)
        if file is not None:
            place = Place(file, frame.line, frame.function)
            if not places or place != places[-1]:
                places.append(place)
        elif not places:
            inner.append((frame.file, frame.function))
    call = resolver.library_name(*inner[-1]) if inner else None
    where = _resolved(places[:1], places[1 : 1 + MOST_VIA], call, bool(frames) and frames[0].calls)
    if pickles(inner):
        return Meaning(where, PICKLING, waits_for_processes(inner) or not places)
    what = WORK if not importing else IMPORT if places else START
    if entering and not places:
        what = START
    return Meaning(where, what, not places or waits_for_processes(inner))


def _resolved(places: Sequence[Place], via: Sequence[Place], call: str | None, native: bool) -> ResolvedStack:
    return ResolvedStack(places[0] if places else None, tuple(via), call, False, False, False, native)


def _merged(doings: Iterable[Doing]) -> Iterator[Doing]:
    """Doings that follow one another with one meaning, as one."""
    last: Doing | None = None
    for doing in doings:
        if last is not None and last.meaning is doing.meaning and last.computes == doing.computes:
            span, other = last.end - last.start, doing.end - doing.start
            computing = (last.computing * span + doing.computing * other) / (span + other)
            delay = (last.delay * span + doing.delay * other) / (span + other)
            last = last._replace(end=doing.end, computing=computing, delay=delay)
            continue
        if last is not None:
            yield last
        last = doing
    if last is not None:
        yield last
