"""Shares measured time out over lines, by what the watcher saw at that time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from types import CodeType

from . import tasks
from .places import DEEPEST, Stand, is_program, standing
from .steps import task_code
from .tape import Tape
from .watcher import Watch

#: Calls of the library in which threads wait.
_WAITS = ("threading.", "queue.", "selectors.", "socket.", "subprocess.")
#: Weights by stand: seconds of computing and seconds of waiting.
Weights = dict[Stand, list[float]]


def weights_between(watch: Watch | None, start: float, end: float) -> Weights:
    """What the looks at one thread say about a span: each look speaks for the time since the one before."""
    found: Weights = {}
    if watch is None:
        return found
    times = watch.times
    for index in range(max(1, bisect_right(times, start)), min(len(times), bisect_left(times, end) + 1)):
        before, now = times[index - 1], times[index]
        part = min(now, end) - max(before, start)
        if part <= 0 or now <= before or (now > end and part < 0.5 * (now - before)):
            continue
        computing = min(1.0, watch.cpu[index] / (now - before)) * part
        pair = found.setdefault(watch.stands[index], [0.0, 0.0])
        pair[0] += computing
        pair[1] += part - computing
    return found


def _shows(stand: Stand, code: CodeType) -> bool:
    """Whether a stand has a frame of ``code``, or would have if it were not cut off."""
    return len(stand) >= DEEPEST or any(spot[0] is code for spot in stand)


def within(seen: Weights, code: CodeType | None) -> Weights:
    """Without the looks that saw only the loop, or the pool: they came before a step or a job of ``code``, or after."""
    if code is not None:
        return {stand: pair for stand, pair in seen.items() if _shows(stand, code)}
    return {stand: pair for stand, pair in seen.items() if standing(stand).place is not None} or seen


def delay_between(watch: Watch | None, start: float, end: float) -> float:
    """Seconds that a thread waited for a processor in a span, by the looks at it."""
    found = 0.0
    times = watch.times if watch is not None else []
    for index in range(max(1, bisect_right(times, start)), min(len(times), bisect_left(times, end) + 1)):
        before, now = times[index - 1], times[index]
        part = min(now, end) - max(before, start)
        if watch is not None and part > 0 and now > before:
            found += watch.delay[index] * part / (now - before)
    return found


def merged(weights: Weights) -> Weights:
    """Computing and waiting together, where the two need not be told apart."""
    return {stand: [pair[0] + pair[1], 0.0] for stand, pair in weights.items()}


class Pools:
    """Looks at short steps, gathered by the coroutine or callback they belonged to."""

    def __init__(self, tape: Tape, watch: Watch | None) -> None:
        self.pools: dict[CodeType | None, Weights] = {}
        if watch is None or not tape.starts:
            return
        for index in range(1, len(watch.times)):
            now = watch.times[index]
            step = bisect_right(tape.starts, now) - 1
            if step < 0 or step >= len(tape.ends) or tape.ends[step] < now:
                continue
            code = code_of_step(tape, step)
            if code is not None and not _shows(watch.stands[index], code):
                continue
            passed = min(now - watch.times[index - 1], now - tape.starts[step] + 1e-6)
            computing = min(passed, watch.cpu[index])
            pool = self.pools.setdefault(code, {})
            pair = pool.setdefault(watch.stands[index], [0.0, 0.0])
            pair[0] += computing
            pair[1] += passed - computing

    def weights(self, code: CodeType | None) -> Weights:
        """What was seen of all steps of one coroutine or callback."""
        return self.pools.get(code, {})


def code_of_step(tape: Tape, step: int) -> CodeType | None:
    """The coroutine of the step's task, or its callback where that was noted."""
    owner = tape.owners[step]
    if owner >= 0:
        return tasks.codes[owner]
    slow = tape.slow.get(step)
    return slow.code if slow is not None else None


def share_out(seconds: float, weights: Weights, which: int, fallback: Stand) -> list[tuple[Stand, float]]:
    """Divides ``seconds`` by the computing (0) or waiting (1) weights; all of it to ``fallback`` without any."""
    if seconds <= 0:
        return []
    total = sum(pair[which] for pair in weights.values() if pair[which] > 0)
    if total <= 0:
        return [(fallback, seconds)]
    return [(stand, seconds * pair[which] / total) for stand, pair in weights.items() if pair[which] > 0]


def fallback_stand(tape: Tape, step: int) -> Stand:
    """Where a step that was never looked at belongs: the first line of its coroutine or callback."""
    code = code_of_step(tape, step)
    stand: Stand = ((code, -1),) if code is not None else task_code(tape.owners[step])
    return stand if stand and standing(stand).place is not None else ()


def computing_weights(watches: Iterable[Watch]) -> Weights:
    """Processor seconds of several threads by stand, over the whole run.

    A thread gives the interpreter lock away when it begins to wait, and then it is looked at: what it computed before
    that was elsewhere. Such looks count only where there are no others.
    """
    found: Weights = {}
    waiting: Weights = {}
    for watch in watches:
        for cpu, stand in zip(watch.cpu[1:], watch.stands[1:]):
            where = standing(stand)
            if cpu > 0 and where.place is not None:
                kept = waiting if (where.call or "").startswith(_WAITS) else found
                kept.setdefault(stand, [0.0, 0.0])[0] += cpu
    return found or waiting


def looks_below(watch: Watch, spans: Sequence[tuple[float, float]], sites: Collection[Stand]) -> dict[Stand, Weights]:
    """What was seen in sorted ``spans`` below each of ``sites``, from the program's innermost line outwards.

    A look belongs to the innermost site of its stand.
    """
    found: dict[Stand, Weights] = {}
    for start, end in spans:
        for index in range(max(1, bisect_right(watch.times, start)), bisect_right(watch.times, end)):
            stand = watch.stands[index]
            own = next((place for place, spot in enumerate(stand) if is_program(spot[0])), len(stand))
            site = next(((spot,) for spot in stand[own:] if (spot,) in sites), None)
            if site is None:
                continue
            inner = site if stand[own] == site[0] else stand[own:]
            weight = found.setdefault(site, {}).setdefault(inner, [0.0, 0.0])
            weight[0] += min(watch.times[index] - start, watch.times[index] - watch.times[index - 1])
    return found
