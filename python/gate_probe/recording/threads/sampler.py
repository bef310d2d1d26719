"""A thread that samples the program's threads every few milliseconds, so that time can be shared out over lines.

It is started with ``_thread`` and never registers with ``threading``: the program does not see it. How long things
took is never taken from here, only which lines a measured time belongs to.
"""

from __future__ import annotations

import sys
from _thread import get_ident
from time import sleep  # now: programs replace it
from typing import Any, Callable

from gate_probe.data.frames import Stack
from gate_probe.recording.clock import cpu_clock, perf_counter
from gate_probe.recording.frames import GATE, stack_of_frame
from gate_probe.recording.garbage import Collections
from gate_probe.recording.loops.loops import Loops
from gate_probe.recording.memory import MemoryCurve

from .ids import native_id
from .samples import ThreadSampler
from .unseen import UnseenThread

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

    __slots__ = (
        "main",
        "of_loops",
        "of_pools",
        "of_others",
        "own_cpu",
        "failure",
        "_thread",
        "_frames",
        "_loops",
        "_collections",
        "_memory",
    )

    main: ThreadSampler

    def __init__(self, loops: Loops, memory: MemoryCurve, collections: Collections) -> None:
        self.of_loops: dict[int, ThreadSampler] = {}
        self.of_pools: dict[int, ThreadSampler] = {}
        #: threads of the program that are neither its main thread, nor run a loop, nor work for a pool
        self.of_others: dict[int, ThreadSampler] = {}
        #: processor seconds of the sampling thread itself; the loops subtract it from "other threads"
        self.own_cpu: Callable[[], float] = float
        #: what ended the sampling before the program's end
        self.failure: BaseException | None = None
        self._thread = UnseenThread(self._sample_on)
        # PYVERSIONS: private functions of sys; the second one came with free-threaded builds (3.13)
        #: None where frames of threads must not be read: they run on while they are looked at
        self._frames: Callable[[], dict[int, Any]] | None = sys._current_frames
        if not getattr(sys, "_is_gil_enabled", lambda: True)():
            self._frames = None
        self._loops = loops
        self._memory = memory
        self._collections = collections

    def start(self, ident: int, native: int) -> None:
        """Begins; ``ident`` and ``native`` name the program's main thread."""
        self.main = ThreadSampler(ident, native)
        self.main.sample(perf_counter(), ())
        self._thread.start()

    def stop(self, now: float) -> None:
        """The program has ended: the time since the last sample of the main thread was spent where that one was."""
        self._thread.stop()
        self.main.sample(now, self.main.stacks[-1])

    def is_own_thread(self) -> bool:
        """Whether the calling thread is the sampler's."""
        return get_ident() == self._thread.ident

    def aside(self, fork: Callable[[], Any]) -> Any:
        """Calls a function that forks, without the sampler's thread: its locks would stay taken in the child.

        CPython warns of forks of a process with several threads, and programs make errors of warnings.
        """
        ran = self._thread.stop()
        child: Any = -1
        try:
            child = fork()
        finally:
            # forkpty returns the child's number and a descriptor
            if ran and (child[0] if isinstance(child, tuple) else child) != 0:
                self._thread.start()
        return child

    def read_no_frames(self) -> None:
        """From now on only clocks are read: there are interpreters whose threads run on while others are looked at."""
        self._frames = None

    @property
    def reads_frames(self) -> bool:
        """Whether it is known where threads stand."""
        return self._frames is not None

    def _sample_on(self, pause_for: Callable[[float], bool]) -> None:
        earlier, clock = self.own_cpu(), cpu_clock(native_id())
        self.own_cpu = own_cpu = lambda: earlier + clock()
        self._loops.subtract(own_cpu)
        while self._thread.wanted:
            try:
                self._go_on(pause_for, own_cpu)
                return
            except BaseException as error:  # in a thread of the probe it would be printed, as the program's
                trace = error.__traceback__
                while trace is not None and trace.tb_next is not None:
                    trace = trace.tb_next
                if trace is None or trace.tb_frame.f_code.co_filename.startswith(GATE):
                    self.failure = error
                    return
                trace = None  # it has frames, which nothing here may keep
            # A tool of sys.monitoring sees every thread, and failed in this one: a sample is lost. It may fail again in
            # any function of Python: only compiled ones are called here.
            sleep(LONGEST)

    def _go_on(self, pause_for: Callable[[float], bool], own_cpu: Callable[[], float]) -> None:
        pause = PERIOD
        spread = 0
        last = own_cpu()
        # uneven pauses, so that a program with a rhythm is not always met at the same place
        while pause_for(pause * (0.65 + spread * 0.1)):
            spread = (spread * 5 + 3) % 8
            used = own_cpu()
            try:
                state = self._sample_all()
            except MemoryError:  # the program may free some again
                state = WAITING
            pause = PERIOD if state == LONG else min(pause * 1.5, LONGEST)
            spent, last = used - last, used
            pause = min(LONGEST_PAUSE, max(pause, spent / (QUIET_SHARE if state == BUSY else SHARE)))

    def _stacks(self, loops_here: set[int], waiting: set[int]) -> tuple[float, dict[int, Stack], set[int]]:
        """Where each thread that is to be sampled stands, and when; and all threads that there are.

        No frame outlives this function: a frame that somebody holds while its function returns lives on with its
        locals, which the program would see. This function's own frame would hold all of them in a cycle until a
        collection, and on CPython 3.12.0 and 3.12.1 a collection of such locals can crash (python/cpython#111049).
        """
        now = perf_counter()
        followed = loops_here | {self.main.ident}
        if self._frames is None:
            return now, dict.fromkeys(followed - waiting, ()), followed
        frames = self._frames()
        frames.pop(self._thread.ident, None)
        skipped = waiting
        if len(frames) > len(followed) + MOST_THREADS:
            skipped = waiting | (frames.keys() - followed)
        stacks = {ident: stack_of_frame(frame) for ident, frame in frames.items() if ident not in skipped}
        return now, stacks, set(frames)

    def _sample_all(self) -> int:
        """Takes a sample of every thread that matters; returns WAITING, BUSY or LONG."""
        main, of_loops = self.main, self.of_loops
        self._memory.sample(perf_counter())
        self._collections.add_up()
        traces = list(self._loops.running.values())
        seen = {trace.thread for trace in traces}
        now, stacks, alive = self._stacks(seen, {trace.thread for trace in traces if trace.idle})
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
        for samples_of in (self.of_pools, self.of_others):
            for ident in samples_of.keys() - alive:
                samples_of[ident].rest()
        return state
