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
from gate_probe.recording.clock import cpu_clock, perf_counter, process_time
from gate_probe.recording.frames import GATE
from gate_probe.recording.garbage import Collections
from gate_probe.recording.loops.loops import Loops
from gate_probe.recording.memory import MemoryCurve

from .ids import native_id
from .samples import ThreadSampler
from .stacks import can_be_read, read_stacks, thread_idents
from .switch_interval import SwitchInterval
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


#: Part of the time since the last samples that all threads but the busiest may compute, for that one to be alone. A
#: loop that sleeps for 2 ms again and again computes for more.
OTHERS = 0.01
#: Loops that run more steps than one in this time (seconds) keep the program's own interval. Waking every few
#: microseconds until they reach an instruction that gives the lock away costs more than a tenth of their time where the
#: processor is shared, and where such a step has its time is said by what it is.
TINY_STEP = 0.0002
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
        "_interval",
        "_used",
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
        #: None where frames of threads must not be read: they run on while they are looked at
        self._frames: Callable[[], dict[int, Any]] | None = sys._current_frames if can_be_read() else None
        self._loops = loops
        self._memory = memory
        self._collections = collections
        self._interval = SwitchInterval()
        #: processor seconds of the program and steps of its loops, and when that was
        self._used = (0.0, 0, 0.0)

    def start(self, ident: int, native: int) -> None:
        """Begins; ``ident`` and ``native`` name the program's main thread."""
        self.main = ThreadSampler(ident, native)
        self.main.sample(perf_counter(), ())
        if self._frames is not None:
            self._interval.install()
        self._thread.start()

    def stop(self, now: float) -> None:
        """The program has ended: the time since the last sample of the main thread was spent where that one was."""
        self._thread.stop()
        self._interval.shorten(False)
        self.main.sample(now, self.main.stacks[-1])

    def is_own_thread(self) -> bool:
        """Whether the calling thread is the sampler's."""
        return get_ident() == self._thread.ident

    def aside(self, fork: Callable[[], Any]) -> Any:
        """Calls a function that forks, without the sampler's thread: its locks would stay taken in the child.

        CPython warns of forks of a process with several threads, and programs make errors of warnings.
        """
        ran = self._thread.stop()
        self._interval.shorten(False)
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
        spent = 0.0
        # uneven pauses, so that a program with a rhythm is not always met at the same place
        while pause_for(pause * (0.65 + spread * 0.1)):
            spread = (spread * 5 + 3) % 8
            used = own_cpu()
            try:
                state = self._sample_all()
            except MemoryError:  # the program may free some again
                state = WAITING
            pause = PERIOD if state == LONG else min(pause * 1.5, LONGEST)
            before, spent, last = spent, used - last, used
            # what was dear once, a thread that was met for the first time, is no reason to look away for long
            usual = min(before, spent)
            pause = min(LONGEST_PAUSE, max(pause, usual / (QUIET_SHARE if state == BUSY else SHARE)))

    def _stacks(self, loops_here: set[int], waiting: set[int]) -> tuple[float, dict[int, Stack], set[int]]:
        """Where each thread that is to be sampled stands, and when; and all threads that there are."""
        now = perf_counter()
        followed = loops_here | {self.main.ident}
        if self._frames is None:
            return now, dict.fromkeys(followed - waiting, ()), followed
        alive = thread_idents(self._frames)
        alive.discard(self._thread.ident)
        wanted = followed & alive if len(alive) > len(followed) + MOST_THREADS else alive
        return now, read_stacks(self._frames, wanted - waiting, GATE), alive

    def _sample_all(self) -> int:
        """Takes a sample of every thread that matters; returns WAITING, BUSY or LONG."""
        main, of_loops = self.main, self.of_loops
        self._memory.sample(perf_counter())
        self._collections.add_up()
        traces = list(self._loops.running.values())
        seen = {trace.thread for trace in traces}
        now, stacks, alive = self._stacks(seen, {trace.thread for trace in traces if trace.idle})
        state = WAITING
        sampled: list[ThreadSampler] = []
        for trace in traces:
            if trace.thread not in stacks:
                continue
            state = max(state, LONG if trace.current >= 0 and now - trace.at > OLD else BUSY)
            samples = of_loops.get(trace.thread)
            if samples is None:
                samples = of_loops[trace.thread] = main if trace.thread == main.ident else ThreadSampler(trace.thread)
            samples.sample(now, stacks[trace.thread])
            sampled.append(samples)
        if main.ident not in seen and main.ident in stacks:
            main.sample(now, stacks[main.ident])
            sampled.append(main)
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
            sampled.append(samples_of[ident])
        for samples_of in (self.of_pools, self.of_others):
            for ident in samples_of.keys() - alive:
                samples_of[ident].rest()
        few = len(alive) <= MOST_THREADS and self.reads_frames
        steps = sum(trace.count for trace in traces)
        self._interval.shorten(self._one_computes(sampled, steps, now) and few)
        return state

    def _one_computes(self, sampled: list[ThreadSampler], steps: int, now: float) -> bool:
        """Whether nearly all computing since the samples before was that of one thread, and not of tiny steps."""
        cpu = process_time() - self.own_cpu()
        (before, steps_before, then), self._used = self._used, (cpu, steps, now)
        if (steps - steps_before) * TINY_STEP > now - then:
            return False
        busiest = min(now - then, max((one.latest_cpu for one in sampled), default=0.0))
        return cpu - before - busiest <= OTHERS * (now - then)
