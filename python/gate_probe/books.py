"""Charges every second of the critical path to one account, at one line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from types import CodeType
from typing import NamedTuple, Optional

from . import garbage, imports, tasks, wakes
from .places import Stand, Standing, standing
from .samples import (
    Pools,
    Weights,
    code_of_step,
    computing_weights,
    delay_between,
    fallback_stand,
    looks_below,
    merged,
    share_out,
    weights_between,
    within,
)
from .scheduling import Creation
from .tape import SlowStep, Tape
from .walk import Segment, steps_between
from .watcher import Watch
from .workers import Job, jobs, threads

Key = tuple[str, Optional[tuple[str, int, str]], Optional[str], str]


class Row:
    """One account at one line: seconds, how many segments, and what is known of them."""

    __slots__ = ("account", "scope", "ways", "contended", "seconds", "count", "delayed", "native")

    def __init__(self, account: str, scope: str) -> None:
        self.account = account
        self.scope = scope
        #: the lines around it differ by who called: seconds by each
        self.ways: dict[Standing, float] = {}
        #: of waits under a lock: seconds by where the others stood before it
        self.contended: dict[Standing, float] = {}
        self.seconds = 0.0
        self.count = 0
        self.delayed = 0.0
        self.native = 0.0

    @property
    def standing(self) -> Standing:
        """The line, with the lines around it that cost most."""
        return max(self.ways, key=self.ways.__getitem__)


class Books:
    """The rows of one program run."""

    def __init__(self) -> None:
        self.rows: dict[Key, Row] = {}
        self.import_part = 0.0

    def charge(
        self,
        account: str,
        seconds: float,
        stand: Stand,
        scope: str = "loop",
        count: int = 1,
        delayed: bool = False,
        lock: Stand = (),
    ) -> None:
        """Adds ``seconds`` to an account at the line that ``stand`` resolves to.

        ``lock``: where others stood meanwhile before a lock that the path's task or thread held.
        """
        if seconds <= 0:
            return
        where = standing(stand)
        key = (account, where.place, where.call, scope)
        row = self.rows.get(key)
        if row is None:
            row = self.rows[key] = Row(account, scope)
        row.ways[where] = row.ways.get(where, 0.0) + seconds
        if lock:
            row.contended[standing(lock)] = row.contended.get(standing(lock), 0.0) + seconds
        row.seconds += seconds
        row.count += count
        row.delayed += seconds if delayed else 0.0
        row.native += seconds if where.native else 0.0

    def close_imports(self, watch: Watch) -> None:
        """Shares the imports that were met on the way out over the statements that caused them.

        What a statement took belongs to the lines that the looks met below it: the work of a module at its top level.
        """
        total = sum(imports.seconds.values())
        if total <= 0:
            return
        below = looks_below(watch, imports.spans, imports.seconds)
        for site, seconds in imports.seconds.items():
            for stand, part in share_out(self.import_part * seconds / total, below.get(site, {}), 0, site):
                self.charge("import", part, stand, "main", imports.modules.get(site, 1) if stand == site else 1)


def spans_in(spans: list[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    """The parts of the sorted, separate ``spans`` that lie between two moments."""
    found = []
    for index in range(max(0, bisect_left(spans, (start, start)) - 1), len(spans)):
        begin, finish = max(start, spans[index][0]), min(end, spans[index][1])
        if spans[index][0] >= end:
            break
        if finish > begin:
            found.append((begin, finish))
    return found


def overlap(spans: list[tuple[float, float]], start: float, end: float) -> float:
    """Seconds of a span that lie in any of the sorted, separate ``spans``."""
    return sum(finish - begin for begin, finish in spans_in(spans, start, end))


class LoopBooks:
    """Charges the path through one loop."""

    def __init__(
        self,
        books: Books,
        tape: Tape,
        watch: Watch | None,
        pool_watches: dict[int, Watch],
        rivals: Iterable[Watch],
    ) -> None:
        self.books = books
        self.tape = tape
        self.watch = watch
        self.pool_watches = pool_watches
        self.pools = Pools(tape, watch)
        self.slow = sorted(tape.slow)
        self.creation = Creation(tape)
        #: looks at the other threads, which can hold the interpreter lock
        self.rivals = rivals
        self._computed_elsewhere: Weights | None = None
        self.waits = 0
        #: seconds, number and one example of the medium steps of each coroutine or callback, delaying others or not
        self.gathered: dict[tuple[CodeType | None, bool], list[float]] = {}

    def charge(self, segments: list[Segment]) -> None:
        """Charges all segments of one walk."""
        for segment in segments:
            if segment.kind in ("busy", "late"):
                self._busy(segment)
            elif segment.kind == "executor-run":
                self._job(segment)
            elif segment.kind == "executor-queue":
                self.waits += 1
                charge_queue(self.books, jobs[segment.job], segment.start, segment.end, "loop")
            else:
                self._wait(segment)

    def _wait(self, segment: Segment) -> None:
        stand = segment.stand
        account = "lock-wait" if segment.lock else segment.kind
        self.waits += 1
        self.books.charge(account, segment.end - segment.start, stand, lock=segment.lock)

    def _job(self, segment: Segment) -> None:
        """Divides the run of an executor's job into its own computing and waiting, and the interpreter lock's."""
        job = jobs[segment.job]
        wall = segment.end - segment.start
        self.waits += 1
        cpu, gil, delay, rest = divided(job, wall)
        fallback: Stand = ((job.code, -1),) if job.code is not None else job.site
        if standing(fallback).place is None:
            fallback = job.site
        weights = within(weights_between(self.pool_watches.get(job.thread), segment.start, segment.end), job.code)
        account = "lock-wait" if segment.lock else "executor-run"
        for stand, seconds in share_out(cpu + rest, merged(weights), 0, fallback):
            self.books.charge(account, seconds, stand, lock=segment.lock)
        self._gil(gil)
        self.books.charge("run-queue", delay, ())

    def _busy(self, segment: Segment) -> None:
        """Charges a span in which the loop ran steps: long ones by line, the rest as scheduling."""
        tape, start, end = self.tape, segment.start, segment.end
        first, last = steps_between(tape, start, end)
        rest = end - start
        for index in range(bisect_left(self.slow, first), bisect_left(self.slow, last)):
            rest -= self._slow_step(self.slow[index], segment)
        for index in range(bisect_left(tape.medium, first), bisect_left(tape.medium, last)):
            rest -= self._medium_step(tape.medium[index], segment)
        rest -= self._idle(segment)
        collected = min(max(0.0, rest), self._collected_between_slow(first, last, start, end))
        self.books.charge("garbage-collection", collected, ())
        self.creation.add(rest - collected, last - first)

    def _collected_between_slow(self, first: int, last: int, start: float, end: float) -> float:
        found = overlap(garbage.spans, start, end)
        for index in range(bisect_left(self.slow, first), bisect_left(self.slow, last)):
            step = self.slow[index]
            found -= overlap(garbage.spans, max(start, self.tape.starts[step]), min(end, self.tape.ends[step]))
        return max(0.0, found)

    def _medium_step(self, step: int, segment: Segment) -> float:
        tape = self.tape
        seconds = min(segment.end, tape.ends[step]) - max(segment.start, tape.starts[step])
        if seconds <= 0:
            return 0.0
        key = (code_of_step(tape, step), self._delayed(segment, step))
        gathered = self.gathered.get(key)
        if gathered is None:
            gathered = self.gathered[key] = [0.0, 0, step]
        gathered[0] += seconds
        gathered[1] += 1
        return seconds

    def _slow_step(self, step: int, segment: Segment) -> float:
        """Charges one long step, or the part of it that lies on the path; returns its seconds."""
        tape, parts = self.tape, self.tape.slow[step]
        begin, finish = max(segment.start, tape.starts[step]), min(segment.end, tape.ends[step])
        seconds = finish - begin
        if seconds <= 0:
            return 0.0
        seen = weights_between(self.watch, begin, finish)
        code = code_of_step(tape, step)
        fallback = fallback_stand(tape, step)
        weights = within(seen, code) or self.pools.weights(code)
        cpu, blocked, gil, delay = _parts_of(parts, seconds, seen)
        collected = min(cpu, overlap(garbage.spans, begin, finish))
        imported = min(cpu - collected, overlap(imports.spans, begin, finish))
        self.books.import_part += imported
        self.books.charge("garbage-collection", collected, ())
        delayed = self._delayed(segment, step)
        for stand, part in share_out(cpu - collected - imported, weights, 0, fallback):
            self._computing(part, stand, delayed)
        for stand, part in share_out(blocked, weights, 1, fallback):
            self.books.charge("blocked-step", part, stand, delayed=delayed)
        self._gil(gil)
        self.books.charge("run-queue", delay, ())
        return seconds

    def _delayed(self, segment: Segment, step: int) -> bool:
        """Whether the step held up a task of another kind: members of one group only take turns."""
        code = tasks.codes[segment.task] if segment.task >= 0 else None
        return segment.delayed and code is not code_of_step(self.tape, step)

    def _gil(self, seconds: float) -> None:
        """Charges a wait for the interpreter lock to the lines where other threads computed."""
        if seconds <= 0:
            return
        if self._computed_elsewhere is None:
            self._computed_elsewhere = computing_weights(self.rivals)
        for stand, part in share_out(seconds, self._computed_elsewhere, 0, ()):
            self.books.charge("gil-wait", part, stand)

    def _computing(self, seconds: float, stand: Stand, delayed: bool, count: int = 1) -> None:
        account = "scheduling" if standing(stand).machinery else "computing-step"
        self.books.charge(account, seconds, stand, count=count, delayed=delayed)

    def _idle(self, segment: Segment) -> float:
        """Charges what the loop slept inside a busy span: it woke late, or by the clock's grain."""
        tape, found = self.tape, 0.0
        for index in range(bisect_left(tape.idle_ends, segment.start), len(tape.idle_ends)):
            if tape.idle_starts[index] >= segment.end:
                break
            part = min(segment.end, tape.idle_ends[index]) - max(segment.start, tape.idle_starts[index])
            if part <= 0:
                continue
            found += part
            late = bisect_left(tape.late, (tape.idle_ends[index],))
            if late < len(tape.late) and tape.late[late].end == tape.idle_ends[index]:
                gil, delay = min(part, tape.late[late].gil), tape.late[late].delay
                delay = min(part - gil, delay)
                self._gil(gil)
                self.books.charge("run-queue", delay, ())
                part -= gil + delay
                # a thread that holds the interpreter lock and waits for a processor keeps the loop waiting as well
                since = tape.idle_ends[index] - tape.late[late].late
                held = sum(delay_between(rival, since, tape.idle_ends[index]) for rival in self.rivals)
                self._gil(min(part, held))
                part -= min(part, held)
            self.books.charge("timer-wait", part, segment.stand, count=0)
        return found

    def close(self) -> None:
        """Charges the time of short steps and of the loop itself to the lines that cause them."""
        for (code, delayed), (total, count, step) in self.gathered.items():
            pool = self.pools.weights(code)
            for stand, part in share_out(total, pool, 0, fallback_stand(self.tape, int(step))):
                self._computing(part, stand, delayed, max(1, round(count * part / total)))
        for stand, seconds, steps in self.creation.shares():
            self.books.charge("scheduling", seconds, stand, count=steps)


def charge_queue(books: Books, job: Job, start: float, end: float, scope: str) -> None:
    """Charges a job's time in its pool's queue: to a lock, as far as the pool's threads stood before one.

    That is the time of the thread that took the job in the end, or of all threads on average where that is more: one
    thread may take the lock again and again while the others wait for it.
    """
    rest = end - start
    waits = {thread: wakes.locked_in(thread, start, end) for thread in threads()}
    lost = {thread: sum(seconds for seconds, _ in found) for thread, found in waits.items()}
    locked = min(rest, max(lost.get(job.thread, 0.0), sum(lost.values()) / max(1, len(lost))))
    weights: Weights = {}
    for found in waits.values():
        for seconds, stand in found:
            weights.setdefault(stand, [0.0, 0.0])[0] += seconds
    for stand, seconds in share_out(locked, weights, 0, job.site):
        books.charge("lock-wait", seconds, stand, scope)
    books.charge("executor-queue", rest - locked, job.site, scope)


class JobParts(NamedTuple):
    """How the seconds of an executor's job divide."""

    cpu: float
    gil: float
    delay: float
    rest: float


def divided(job: Job, wall: float) -> JobParts:
    """Divides a part of a job's run into its own computing and waiting, and the interpreter lock's."""
    whole = max(job.ended - job.started, wall, 1e-9)
    cpu = min(1.0, job.cpu / whole) * wall
    delay = min(1.0, job.delay / whole) * wall
    rest = max(0.0, wall - cpu - delay)
    # Python code in other threads computes at the cost of this one only while this one computes as well
    gil = min(rest, job.other, max(0.01, 2.0 * job.cpu)) if job.other > 0.2 * rest else 0.0
    return JobParts(cpu, gil, delay, rest - gil)


def _parts_of(parts: SlowStep, seconds: float, seen: Weights) -> tuple[float, float, float, float]:
    """The computing, waiting, lock and processor-queue seconds of a part of a step."""
    scale = seconds / parts.wall if parts.wall > 0 else 0.0
    if scale > 0.999 or not seen:
        return parts.cpu * scale, parts.blocked * scale, parts.gil * scale, parts.delay * scale
    computing = sum(pair[0] for pair in seen.values())
    waiting = sum(pair[1] for pair in seen.values())
    cpu = min(parts.cpu, seconds * computing / (computing + waiting) if computing + waiting > 0 else seconds)
    gil, delay = parts.gil * scale, parts.delay * scale
    return cpu, max(0.0, seconds - cpu - gil - delay), gil, min(delay, max(0.0, seconds - cpu - gil))
