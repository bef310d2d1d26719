"""Shares measured time out over lines, by what the samples show of that time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from types import CodeType

from gate_probe.data.frames import DEEPEST, Stack
from gate_probe.data.loop import LoopTrace
from gate_probe.data.threads import ThreadSamples

from .index import Index
from .path.steps import code_of_step, task_code

#: Calls of the library in which threads wait.
_WAITS = ("threading.", "queue.", "selectors.", "socket.", "subprocess.")
#: Weights by stack: seconds of computing and seconds of waiting.
Weights = dict[Stack, list[float]]


def samples_between(samples: ThreadSamples | None, start: float, end: float) -> Iterator[tuple[int, float, float]]:
    """(number, seconds within the span, all of its seconds) of the samples that speak for a part of a span.

    Each sample speaks for the time since the one before.
    """
    times = samples.times if samples is not None else []
    for index in range(max(1, bisect_right(times, start)), min(len(times), bisect_left(times, end) + 1)):
        before, now = times[index - 1], times[index]
        part = min(now, end) - max(before, start)
        if part > 0 and now > before:
            yield index, part, now - before


def weights_between(samples: ThreadSamples | None, start: float, end: float) -> Weights:
    """What the samples of one thread say about a span."""
    found: Weights = {}
    if samples is None:
        return found
    for index, part, period in samples_between(samples, start, end):
        if samples.times[index] > end and part < 0.5 * period:
            continue
        computing = min(1.0, samples.cpu[index] / period) * part
        pair = found.setdefault(samples.stacks[index], [0.0, 0.0])
        pair[0] += computing
        pair[1] += part - computing
    return found


def delay_between(samples: ThreadSamples | None, start: float, end: float) -> float:
    """Seconds that a thread waited for a processor in a span, by its samples."""
    if samples is None:
        return 0.0
    return sum(
        (samples.delay[index] * part / period for index, part, period in samples_between(samples, start, end)), 0.0
    )


def slices_between(samples: ThreadSamples, start: float, end: float) -> float:
    """How often a thread was put on a processor in a span."""
    return sum(
        (samples.slices[index] * part / period for index, part, period in samples_between(samples, start, end)), 0.0
    )


def _shows(stack: Stack, code: CodeType) -> bool:
    """Whether a stack has a frame of ``code``, or would have if it were not cut off."""
    return len(stack) >= DEEPEST or any(raw[0] is code for raw in stack)


def within(index: Index, seen: Weights, code: CodeType | None) -> Weights:
    """Without samples that show only the loop, or the pool: they came before a step or a job of ``code``, or after."""
    if code is not None:
        return {stack: pair for stack, pair in seen.items() if _shows(stack, code)}
    return {stack: pair for stack, pair in seen.items() if index.resolve(stack).place is not None} or seen


def merged(weights: Weights) -> Weights:
    """Computing and waiting together, where the two need not be told apart."""
    return {stack: [pair[0] + pair[1], 0.0] for stack, pair in weights.items()}


class Pools:
    """Samples of short steps, gathered by the coroutine or callback they belonged to."""

    def __init__(self, index: Index, trace: LoopTrace, samples: ThreadSamples | None) -> None:
        self.pools: dict[CodeType | None, Weights] = {}
        if samples is None or not trace.starts:
            return
        for number in range(1, len(samples.times)):
            now = samples.times[number]
            step = bisect_right(trace.starts, now) - 1
            if step < 0 or step >= len(trace.ends) or trace.ends[step] < now:
                continue
            code = code_of_step(index.tasks, trace, step)
            if code is not None and not _shows(samples.stacks[number], code):
                continue
            period = now - samples.times[number - 1]
            passed = min(period, now - trace.starts[step] + 1e-6)
            # the processor time since the sample before is that of all steps since then, not of this one
            computing = passed * min(1.0, samples.cpu[number] / period) if period > 0 else 0.0
            pool = self.pools.setdefault(code, {})
            pair = pool.setdefault(samples.stacks[number], [0.0, 0.0])
            pair[0] += computing
            pair[1] += passed - computing

    def weights(self, code: CodeType | None) -> Weights:
        """What was seen of all steps of one coroutine or callback."""
        return self.pools.get(code, {})


def share_out(seconds: float, weights: Weights, which: int, fallback: Stack) -> list[tuple[Stack, float]]:
    """Divides ``seconds`` by the computing (0) or waiting (1) weights; all of it to ``fallback`` without any."""
    if seconds <= 0:
        return []
    total = sum(pair[which] for pair in weights.values() if pair[which] > 0)
    if total <= 0:
        return [(fallback, seconds)]
    return [(stack, seconds * pair[which] / total) for stack, pair in weights.items() if pair[which] > 0]


def fallback_stack(index: Index, trace: LoopTrace, step: int) -> Stack:
    """Where a step without a sample belongs: the first line of its coroutine or callback."""
    code = code_of_step(index.tasks, trace, step)
    stack: Stack = ((code, -1),) if code is not None else task_code(index.tasks, trace.tasks[step])
    return stack if stack and index.resolve(stack).place is not None else ()


def computing_weights(index: Index, samples_of: Iterable[ThreadSamples]) -> Weights:
    """Processor seconds of several threads by stack, over the whole run.

    A thread gives the interpreter lock away when it begins to wait, and then a sample is taken: what it computed before
    that was elsewhere. Such samples count only where there are no others.
    """
    found: Weights = {}
    waiting: Weights = {}
    for samples in samples_of:
        for cpu, stack in zip(samples.cpu[1:], samples.stacks[1:]):
            where = index.resolve(stack)
            if cpu > 0 and where.place is not None:
                kept = waiting if (where.call or "").startswith(_WAITS) else found
                kept.setdefault(stack, [0.0, 0.0])[0] += cpu
    return found or waiting


def samples_below(
    index: Index, samples: ThreadSamples, spans: Sequence[tuple[float, float]], sites: Collection[Stack]
) -> dict[Stack, Weights]:
    """What was seen in sorted ``spans`` below each of ``sites``, from the program's innermost line outwards.

    A sample belongs to the innermost site of its stack.
    """
    is_program = index.recording.sources.is_program
    found: dict[Stack, Weights] = {}
    for start, end in spans:
        for number in range(max(1, bisect_right(samples.times, start)), bisect_right(samples.times, end)):
            stack = samples.stacks[number]
            own = next((place for place, raw in enumerate(stack) if is_program(raw[0])), len(stack))
            site = next(((raw,) for raw in stack[own:] if (raw,) in sites), None)
            if site is None:
                continue
            inner = site if stack[own] == site[0] else stack[own:]
            weight = found.setdefault(site, {}).setdefault(inner, [0.0, 0.0])
            weight[0] += min(samples.times[number] - start, samples.times[number] - samples.times[number - 1])
    return found


def samples_at(index: Index, threads: Iterable[int]) -> Weights:
    """How often these threads were seen at each stack in code of the program; nothing is known of their clocks."""
    found: Weights = {}
    for table in (index.recording.other_samples, index.recording.pool_samples):
        for thread in threads:
            for stack in table[thread].stacks if thread in table else ():
                if index.resolve(stack).place is not None:
                    found.setdefault(stack, [0.0, 0.0])[1] += 1.0
    return found
