"""A thread that samples the program's threads every few milliseconds, so that time can be shared out over lines.

It is started with ``_thread`` and never registers with ``threading``: the program does not see it. How long things
took is never taken from here, only which lines a measured time belongs to.
"""

from __future__ import annotations

import _thread
import sys
from time import sleep
from typing import Callable

from gate_probe.data.frames import Stack
from gate_probe.recording.clock import cpu_clock, perf_counter
from gate_probe.recording.frames import stack_of_frame
from gate_probe.recording.loops.loops import Loops
from gate_probe.recording.memory import MemoryCurve

from .ids import native_id
from .samples import ThreadSampler

#: Seconds between two samples while something takes long, and the longest pause while nothing does. A thread that
#: wants the interpreter lock is woken at each of the loop's polls until it gets it: samples are expensive where steps
#: are short, and there they are not needed.
PERIOD = 0.004
LONGEST = 0.03
#: Part of the elapsed time that the sampler may use itself: expensive samples are followed by longer pauses, up to a
#: limit.
#: What a sample costs a loop that is busy with short steps is as much again, so there it is less.
SHARE = 0.015
QUIET_SHARE = 0.006
LONGEST_PAUSE = 0.12
#: What a sample shows: threads that wait, a loop that runs short steps, or something that takes long.
WAITING, BUSY, LONG = range(3)
#: A step this old is worth frequent samples (seconds).
OLD = 0.001


#: More threads than this are not sampled one by one.
MOST_THREADS = 32


class Sampler:
    """Takes samples of the program's threads from ``start`` to ``stop``."""

    __slots__ = ("main", "of_loops", "of_pools", "of_others", "own_cpu", "stopped", "_own", "_loops", "_memory")

    main: ThreadSampler

    def __init__(self, loops: Loops, memory: MemoryCurve) -> None:
        self.of_loops: dict[int, ThreadSampler] = {}
        self.of_pools: dict[int, ThreadSampler] = {}
        #: threads of the program that are neither its main thread, nor run a loop, nor work for a pool
        self.of_others: dict[int, ThreadSampler] = {}
        #: processor seconds of the sampling thread itself; the loops subtract it from "other threads"
        self.own_cpu: Callable[[], float] = float
        self.stopped = False
        self._own = 0
        self._loops = loops
        self._memory = memory

    def start(self, ident: int, native: int) -> None:
        """Begins; ``ident`` and ``native`` name the program's main thread."""
        self.main = ThreadSampler(ident, native)
        self.main.sample(perf_counter(), ())
        _thread.start_new_thread(self._sample_on, ())

    def stop(self, now: float) -> None:
        """The program has ended: the time since the last sample of the main thread was spent where that one was."""
        self.stopped = True
        self.main.sample(now, self.main.stacks[-1])

    def _sample_on(self) -> None:
        self._own = _thread.get_ident()
        self.own_cpu = own_cpu = cpu_clock(native_id())
        self._loops.subtract(own_cpu)
        pause = PERIOD
        spread = 0
        last = own_cpu()
        while not self.stopped:
            # uneven pauses, so that a program with a rhythm is not always met at the same place
            spread = (spread * 5 + 3) % 8
            sleep(pause * (0.65 + spread * 0.1))
            if self._over():
                return
            used = own_cpu()
            state = self._sample_all()
            pause = PERIOD if state == LONG else min(pause * 1.5, LONGEST)
            spent, last = used - last, used
            pause = min(LONGEST_PAUSE, max(pause, spent / (QUIET_SHARE if state == BUSY else SHARE)))

    def _over(self) -> bool:
        """Whether the program has ended meanwhile."""
        return self.stopped

    def _stacks(self, loops_here: set[int], waiting: set[int]) -> tuple[float, dict[int, Stack]]:
        """Where each thread that is to be sampled stands, and when.

        No frame outlives this function: a frame that somebody holds while its function returns lives on with its
        locals, which the program would see. This function's own frame would hold all of them in a cycle until a
        collection, and on CPython 3.12.0 and 3.12.1 a collection of such locals can crash (python/cpython#111049).
        """
        # PYVERSIONS: a private function of sys
        now = perf_counter()
        frames = sys._current_frames()
        frames.pop(self._own, None)
        followed = loops_here | {self.main.ident}
        skipped = waiting
        if len(frames) > len(followed) + MOST_THREADS:
            skipped = waiting | (frames.keys() - followed)
        return now, {ident: stack_of_frame(frame) for ident, frame in frames.items() if ident not in skipped}

    def _sample_all(self) -> int:
        """Takes a sample of every thread that matters; returns WAITING, BUSY or LONG."""
        main, of_loops = self.main, self.of_loops
        self._memory.sample(perf_counter())
        traces = list(self._loops.running.values())
        seen = {trace.thread for trace in traces}
        now, stacks = self._stacks(seen, {trace.thread for trace in traces if trace.idle})
        state = WAITING
        for trace in traces:
            if trace.thread not in stacks:
                continue
            state = max(state, LONG if trace.current >= 0 and now - trace.at > OLD else BUSY)
            samples = of_loops.get(trace.thread)
            if samples is None:
                samples = of_loops[trace.thread] = main if trace.thread == main.ident else ThreadSampler(trace.thread)
            samples.sample(now, stacks[trace.thread])
        if main.ident not in seen and main.ident in stacks:
            main.sample(now, stacks[main.ident])
            if main.cpu[-1] > 0.1 * (now - main.times[-2]):
                state = LONG
        for ident, stack in stacks.items():
            if ident in seen or ident == main.ident:
                continue
            samples_of = self.of_pools if ident in self._loops.busy else self.of_others
            if ident not in samples_of:
                samples_of[ident] = ThreadSampler(ident)
            samples_of[ident].renew()
            samples_of[ident].sample(now, stack)
        return state
