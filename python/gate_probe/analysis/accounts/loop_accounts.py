"""Charges every second of the critical path to one account, at one line."""

from __future__ import annotations

from bisect import bisect_left
from types import CodeType

from gate_probe.analysis.index import Index
from gate_probe.analysis.path.segments import Segment
from gate_probe.analysis.path.steps import code_of_step, steps_between
from gate_probe.analysis.samples import (
    Pools,
    Weights,
    computing_weights,
    delay_between,
    fallback_stack,
    merged,
    share_out,
    weights_between,
    within,
)
from gate_probe.analysis.scheduling import Creation
from gate_probe.analysis.spans import overlap
from gate_probe.data.frames import Stack
from gate_probe.data.loop import LoopTrace, SlowStep
from gate_probe.data.threads import ThreadSamples

from .accounts import Accounts
from .executor_accounts import charge_queue, divided, fallback_of


class LoopAccounts:
    """Charges the path through one loop."""

    def __init__(self, index: Index, accounts: Accounts, trace: LoopTrace, samples: ThreadSamples | None) -> None:
        self.index = index
        self.accounts = accounts
        self.trace = trace
        self.samples = samples
        self.pools = Pools(index, trace, samples)
        self.slow = sorted(trace.slow)
        self.creation = Creation(index, trace)
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
                charge_queue(
                    self.index,
                    self.accounts,
                    self.index.recording.jobs[segment.job],
                    segment.start,
                    segment.end,
                    "loop",
                )
            else:
                self._wait(segment)

    def _wait(self, segment: Segment) -> None:
        stack = segment.stack
        account = "lock-wait" if segment.lock else segment.kind
        self.waits += 1
        self.accounts.charge(account, segment.end - segment.start, stack, lock=segment.lock)

    def _job(self, segment: Segment) -> None:
        """Divides the run of an executor's job into its own computing and waiting, and the interpreter lock's."""
        job = self.index.recording.jobs[segment.job]
        wall = segment.end - segment.start
        self.waits += 1
        cpu, gil, delay, rest = divided(job, wall)
        fallback = fallback_of(self.index, job)
        samples = self.index.recording.pool_samples.get(job.thread)
        weights = within(self.index, weights_between(samples, segment.start, segment.end), job.code)
        account = "lock-wait" if segment.lock else "executor-run"
        for stack, seconds in share_out(cpu + rest, merged(weights), 0, fallback):
            self.accounts.charge(account, seconds, stack, lock=segment.lock)
        self._gil(gil)
        self.accounts.charge("run-queue", delay, ())

    def _busy(self, segment: Segment) -> None:
        """Charges a span in which the loop ran steps: long ones by line, the rest as scheduling."""
        trace, start, end = self.trace, segment.start, segment.end
        first, last = steps_between(trace, start, end)
        rest = end - start
        for index in range(bisect_left(self.slow, first), bisect_left(self.slow, last)):
            rest -= self._slow_step(self.slow[index], segment)
        for index in range(bisect_left(trace.medium, first), bisect_left(trace.medium, last)):
            rest -= self._medium_step(trace.medium[index], segment)
        rest -= self._idle(segment)
        collected = min(max(0.0, rest), self._collected_between_slow(first, last, start, end))
        self.accounts.charge("garbage-collection", collected, ())
        self.creation.add(rest - collected, last - first)

    def _collected_between_slow(self, first: int, last: int, start: float, end: float) -> float:
        found = overlap(self.index.recording.collection_spans, start, end)
        for index in range(bisect_left(self.slow, first), bisect_left(self.slow, last)):
            step = self.slow[index]
            found -= overlap(
                self.index.recording.collection_spans,
                max(start, self.trace.starts[step]),
                min(end, self.trace.ends[step]),
            )
        return max(0.0, found)

    def _medium_step(self, step: int, segment: Segment) -> float:
        trace = self.trace
        seconds = min(segment.end, trace.ends[step]) - max(segment.start, trace.starts[step])
        if seconds <= 0:
            return 0.0
        key = (code_of_step(self.index.tasks, trace, step), self._delayed(segment, step))
        gathered = self.gathered.get(key)
        if gathered is None:
            gathered = self.gathered[key] = [0.0, 0, step]
        gathered[0] += seconds
        gathered[1] += 1
        return seconds

    def _slow_step(self, step: int, segment: Segment) -> float:
        """Charges one long step, or the part of it that lies on the path; returns its seconds."""
        trace, parts = self.trace, self.trace.slow[step]
        begin, finish = max(segment.start, trace.starts[step]), min(segment.end, trace.ends[step])
        seconds = finish - begin
        if seconds <= 0:
            return 0.0
        seen = weights_between(self.samples, begin, finish)
        code = code_of_step(self.index.tasks, trace, step)
        fallback = fallback_stack(self.index, trace, step)
        weights = within(self.index, seen, code) or self.pools.weights(code)
        cpu, blocked, gil, delay = _parts_of(parts, seconds, seen)
        collected = min(cpu, overlap(self.index.recording.collection_spans, begin, finish))
        imported = min(cpu - collected, overlap(self.index.recording.import_spans, begin, finish))
        self.accounts.import_part += imported
        self.accounts.charge("garbage-collection", collected, ())
        delayed = self._delayed(segment, step)
        for stack, part in share_out(cpu - collected - imported, weights, 0, fallback):
            self._computing(part, stack, delayed)
        for stack, part in share_out(blocked, weights, 1, fallback):
            self.accounts.charge("blocked-step", part, stack, delayed=delayed)
        self._gil(gil)
        self.accounts.charge("run-queue", delay, ())
        return seconds

    def _delayed(self, segment: Segment, step: int) -> bool:
        """Whether the step held up a task of another kind: members of one group only take turns."""
        code = self.index.tasks.codes[segment.task] if segment.task >= 0 else None
        return segment.delayed and code is not code_of_step(self.index.tasks, self.trace, step)

    def _gil(self, seconds: float) -> None:
        """Charges a wait for the interpreter lock to the lines where other threads computed."""
        if seconds <= 0:
            return
        if self._computed_elsewhere is None:
            self._computed_elsewhere = computing_weights(self.index, self.index.gil_contenders)
        for stack, part in share_out(seconds, self._computed_elsewhere, 0, ()):
            self.accounts.charge("gil-wait", part, stack)

    def _computing(self, seconds: float, stack: Stack, delayed: bool, count: int = 1) -> None:
        account = "scheduling" if self.index.resolve(stack).machinery else "computing-step"
        self.accounts.charge(account, seconds, stack, count=count, delayed=delayed)

    def _idle(self, segment: Segment) -> float:
        """Charges what the loop slept inside a busy span: it woke late, or by the clock's grain."""
        trace, found = self.trace, 0.0
        for index in range(bisect_left(trace.idle_ends, segment.start), len(trace.idle_ends)):
            if trace.idle_starts[index] >= segment.end:
                break
            part = min(segment.end, trace.idle_ends[index]) - max(segment.start, trace.idle_starts[index])
            if part <= 0:
                continue
            found += part
            late = bisect_left(trace.late, (trace.idle_ends[index],))
            if late < len(trace.late) and trace.late[late].end == trace.idle_ends[index]:
                gil, delay = min(part, trace.late[late].gil), trace.late[late].delay
                delay = min(part - gil, delay)
                self._gil(gil)
                self.accounts.charge("run-queue", delay, ())
                part -= gil + delay
                # a thread that holds the interpreter lock and waits for a processor keeps the loop waiting as well
                since = trace.idle_ends[index] - trace.late[late].late
                held = sum(
                    delay_between(contender, since, trace.idle_ends[index]) for contender in self.index.gil_contenders
                )
                self._gil(min(part, held))
                part -= min(part, held)
            self.accounts.charge("timer-wait", part, segment.stack, count=0)
        return found

    def close(self) -> None:
        """Charges the time of short steps and of the loop itself to the lines that cause them."""
        for (code, delayed), (total, count, step) in self.gathered.items():
            pool = self.pools.weights(code)
            for stack, part in share_out(total, pool, 0, fallback_stack(self.index, self.trace, int(step))):
                self._computing(part, stack, delayed, max(1, round(count * part / total)))
        for stack, seconds, steps in self.creation.shares():
            self.accounts.charge("scheduling", seconds, stack, count=steps)


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
