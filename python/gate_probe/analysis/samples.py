"""Shares measured time out over lines, by what the samples show of that time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from types import CodeType

from gate_probe.data.frames import DEEPEST, Stand
from gate_probe.data.loop import Tape
from gate_probe.data.threads import Watch

from .index import Index
from .path.steps import code_of_step, task_code

#: Calls of the library in which threads wait.
_WAITS = ("threading.", "queue.", "selectors.", "socket.", "subprocess.")
#: Weights by stand: seconds of computing and seconds of waiting.
Weights = dict[Stand, list[float]]


def samples_between(watch: Watch | None, start: float, end: float) -> Iterator[tuple[int, float, float]]:
    """(number, seconds within the span, all of its seconds) of the samples that speak for a part of a span.

    Each sample speaks for the time since the one before.
    """
    times = watch.times if watch is not None else []
    for index in range(max(1, bisect_right(times, start)), min(len(times), bisect_left(times, end) + 1)):
        before, now = times[index - 1], times[index]
        part = min(now, end) - max(before, start)
        if part > 0 and now > before:
            yield index, part, now - before


def weights_between(watch: Watch | None, start: float, end: float) -> Weights:
    """What the samples of one thread say about a span."""
    found: Weights = {}
    if watch is None:
        return found
    for index, part, period in samples_between(watch, start, end):
        if watch.times[index] > end and part < 0.5 * period:
            continue
        computing = min(1.0, watch.cpu[index] / period) * part
        pair = found.setdefault(watch.stands[index], [0.0, 0.0])
        pair[0] += computing
        pair[1] += part - computing
    return found


def delay_between(watch: Watch | None, start: float, end: float) -> float:
    """Seconds that a thread waited for a processor in a span, by its samples."""
    if watch is None:
        return 0.0
    return sum((watch.delay[index] * part / period for index, part, period in samples_between(watch, start, end)), 0.0)


def slices_between(watch: Watch, start: float, end: float) -> float:
    """How often a thread was put on a processor in a span."""
    return sum((watch.slices[index] * part / period for index, part, period in samples_between(watch, start, end)), 0.0)


def _shows(stand: Stand, code: CodeType) -> bool:
    """Whether a stand has a frame of ``code``, or would have if it were not cut off."""
    return len(stand) >= DEEPEST or any(spot[0] is code for spot in stand)


def within(index: Index, seen: Weights, code: CodeType | None) -> Weights:
    """Without samples that show only the loop, or the pool: they came before a step or a job of ``code``, or after."""
    if code is not None:
        return {stand: pair for stand, pair in seen.items() if _shows(stand, code)}
    return {stand: pair for stand, pair in seen.items() if index.standing(stand).place is not None} or seen


def merged(weights: Weights) -> Weights:
    """Computing and waiting together, where the two need not be told apart."""
    return {stand: [pair[0] + pair[1], 0.0] for stand, pair in weights.items()}


class Pools:
    """Samples of short steps, gathered by the coroutine or callback they belonged to."""

    def __init__(self, index: Index, tape: Tape, watch: Watch | None) -> None:
        self.pools: dict[CodeType | None, Weights] = {}
        if watch is None or not tape.starts:
            return
        for number in range(1, len(watch.times)):
            now = watch.times[number]
            step = bisect_right(tape.starts, now) - 1
            if step < 0 or step >= len(tape.ends) or tape.ends[step] < now:
                continue
            code = code_of_step(index.tasks, tape, step)
            if code is not None and not _shows(watch.stands[number], code):
                continue
            passed = min(now - watch.times[number - 1], now - tape.starts[step] + 1e-6)
            computing = min(passed, watch.cpu[number])
            pool = self.pools.setdefault(code, {})
            pair = pool.setdefault(watch.stands[number], [0.0, 0.0])
            pair[0] += computing
            pair[1] += passed - computing

    def weights(self, code: CodeType | None) -> Weights:
        """What was seen of all steps of one coroutine or callback."""
        return self.pools.get(code, {})


def share_out(seconds: float, weights: Weights, which: int, fallback: Stand) -> list[tuple[Stand, float]]:
    """Divides ``seconds`` by the computing (0) or waiting (1) weights; all of it to ``fallback`` without any."""
    if seconds <= 0:
        return []
    total = sum(pair[which] for pair in weights.values() if pair[which] > 0)
    if total <= 0:
        return [(fallback, seconds)]
    return [(stand, seconds * pair[which] / total) for stand, pair in weights.items() if pair[which] > 0]


def fallback_stand(index: Index, tape: Tape, step: int) -> Stand:
    """Where a step without a sample belongs: the first line of its coroutine or callback."""
    code = code_of_step(index.tasks, tape, step)
    stand: Stand = ((code, -1),) if code is not None else task_code(index.tasks, tape.owners[step])
    return stand if stand and index.standing(stand).place is not None else ()


def computing_weights(index: Index, watches: Iterable[Watch]) -> Weights:
    """Processor seconds of several threads by stand, over the whole run.

    A thread gives the interpreter lock away when it begins to wait, and then a sample is taken: what it computed before
    that was elsewhere. Such samples count only where there are no others.
    """
    found: Weights = {}
    waiting: Weights = {}
    for watch in watches:
        for cpu, stand in zip(watch.cpu[1:], watch.stands[1:]):
            where = index.standing(stand)
            if cpu > 0 and where.place is not None:
                kept = waiting if (where.call or "").startswith(_WAITS) else found
                kept.setdefault(stand, [0.0, 0.0])[0] += cpu
    return found or waiting


def looks_below(
    index: Index, watch: Watch, spans: Sequence[tuple[float, float]], sites: Collection[Stand]
) -> dict[Stand, Weights]:
    """What was seen in sorted ``spans`` below each of ``sites``, from the program's innermost line outwards.

    A sample belongs to the innermost site of its stand.
    """
    is_program = index.recording.sources.is_program
    found: dict[Stand, Weights] = {}
    for start, end in spans:
        for number in range(max(1, bisect_right(watch.times, start)), bisect_right(watch.times, end)):
            stand = watch.stands[number]
            own = next((place for place, spot in enumerate(stand) if is_program(spot[0])), len(stand))
            site = next(((spot,) for spot in stand[own:] if (spot,) in sites), None)
            if site is None:
                continue
            inner = site if stand[own] == site[0] else stand[own:]
            weight = found.setdefault(site, {}).setdefault(inner, [0.0, 0.0])
            weight[0] += min(watch.times[number] - start, watch.times[number] - watch.times[number - 1])
    return found


def looks_at(index: Index, threads: Iterable[int]) -> Weights:
    """How often these threads were seen at each stand in code of the program; nothing is known of their clocks."""
    found: Weights = {}
    for table in (index.recording.other_watches, index.recording.pool_watches):
        for thread in threads:
            for stand in table[thread].stands if thread in table else ():
                if index.standing(stand).place is not None:
                    found.setdefault(stand, [0.0, 0.0])[1] += 1.0
    return found
