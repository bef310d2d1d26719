"""A thread that looks at the program's threads every few milliseconds, so that time can be shared out over lines.

It is started with ``_thread`` and never registers with ``threading``: the program does not see it. How long things
took is never taken from here, only which lines a measured time belongs to.
"""

from __future__ import annotations

import _thread
import sys
from time import sleep
from typing import Callable

from . import memory, tasks, workers
from .clock import RunQueue, cpu_clock, perf_counter
from .places import Stand, stand_of_frame
from .threads import native_id, native_id_of

#: Seconds between two looks while something takes long, and the longest pause while nothing does. A thread that
#: wants the interpreter lock is woken at each of the loop's polls until it gets it: looks are dear where steps are
#: short, and there they are not needed.
PERIOD = 0.004
LONGEST = 0.03
#: Part of the elapsed time that the watcher may use itself: dear looks are followed by longer pauses, up to a limit.
#: What a look costs a loop that is busy with short steps is as much again, so there it is less.
SHARE = 0.015
QUIET_SHARE = 0.006
DEAREST = 0.12
#: What a look finds: threads that wait, a loop that runs short steps, or something that takes long.
WAITING, BUSY, LONG = range(3)
#: A step this old is worth looking at closely (seconds).
OLD = 0.001


class Watch:
    """Looks at one thread: parallel lists of the time, the processor seconds since the last look, and the stand."""

    def __init__(self, ident: int, native: int = 0) -> None:
        self.ident = ident
        self.times: list[float] = []
        self.cpu: list[float] = []
        self.delay: list[float] = []
        #: times the thread was put on a processor since the last look
        self.slices: list[int] = []
        self.stands: list[Stand] = []
        self.native = native or native_id_of(ident)
        self.clock = cpu_clock(self.native)
        self.queue = RunQueue(self.native)
        self._cpu = self.clock()
        self._delay = 0.0
        self._slices = 0

    def renew(self) -> None:
        """Follows the thread that has the identifier now: the first one may have ended, and its clocks with it."""
        native = native_id_of(self.ident)
        if native != self.native:
            self.queue.close()
            self.native, self.queue, self.clock = native, RunQueue(native), cpu_clock(native)
            self._cpu = self._delay = 0.0
            self._slices = 0

    def look(self, now: float, stand: Stand) -> None:
        """Notes where the thread stands now."""
        cpu = self.clock()
        delay, slices = self.queue.counts()
        self.times.append(now)
        # two threads may look at once when the program ends: no time is taken back then
        self.cpu.append(max(0.0, cpu - self._cpu))
        self.delay.append(max(0.0, delay - self._delay))
        self.slices.append(slices - self._slices)
        self.stands.append(stand)
        self._cpu, self._delay, self._slices = cpu, delay, slices


main: Watch
loops: dict[int, Watch] = {}
pools: dict[int, Watch] = {}
#: Threads of the program that are neither its main thread, nor run a loop, nor work for a pool.
others: dict[int, Watch] = {}
#: More threads than this are not looked at one by one.
MOST_THREADS = 32
#: Processor seconds of the watcher itself; the tapes subtract it from "other threads".
own_cpu: Callable[[], float] = float
stopped = False
_own = 0


def start(ident: int, native: int) -> None:
    """Begins to watch; ``ident`` and ``native`` name the program's main thread."""
    global main
    main = Watch(ident, native)
    main.look(perf_counter(), ())
    _thread.start_new_thread(_watch, ())


def _watch() -> None:
    global own_cpu, _own
    _own = _thread.get_ident()
    own_cpu = cpu_clock(native_id())
    for tape in tasks.tapes:
        tape.watcher_cpu = own_cpu
    pause = PERIOD
    spread = 0
    last = own_cpu()
    while not stopped:
        # uneven pauses, so that a program with a rhythm is not always met at the same place
        spread = (spread * 5 + 3) % 8
        sleep(pause * (0.65 + spread * 0.1))
        if _over():
            return
        used = own_cpu()
        state = _look()
        pause = PERIOD if state == LONG else min(pause * 1.5, LONGEST)
        spent, last = used - last, used
        pause = min(DEAREST, max(pause, spent / (QUIET_SHARE if state == BUSY else SHARE)))


def _over() -> bool:
    """Whether the program has ended meanwhile."""
    return stopped


def _stands(loops_here: set[int], waiting: set[int]) -> tuple[float, dict[int, Stand]]:
    """Where each thread that is to be looked at stands, and when.

    No frame outlives this function: a frame that somebody holds while its function returns lives on with its locals,
    which the program would see. This function's own frame would hold all of them in a cycle until a collection, and
    on CPython 3.12.0 and 3.12.1 a collection of such locals can crash (python/cpython#111049).
    """
    now = perf_counter()
    frames = sys._current_frames()
    frames.pop(_own, None)
    followed = loops_here | {main.ident}
    skipped = waiting
    if len(frames) > len(followed) + MOST_THREADS:
        skipped = waiting | (frames.keys() - followed)
    return now, {ident: stand_of_frame(frame) for ident, frame in frames.items() if ident not in skipped}


def _look() -> int:
    """Looks once at every thread that matters; returns WAITING, BUSY or LONG."""
    memory.sample(perf_counter())
    tapes = list(tasks.running.values())
    seen = {tape.thread for tape in tapes}
    now, stands = _stands(seen, {tape.thread for tape in tapes if tape.idle})
    state = WAITING
    for tape in tapes:
        if tape.thread not in stands:
            continue
        state = max(state, LONG if tape.current >= 0 and now - tape.at > OLD else BUSY)
        watch = loops.get(tape.thread)
        if watch is None:
            watch = loops[tape.thread] = main if tape.thread == main.ident else Watch(tape.thread)
        watch.look(now, stands[tape.thread])
    if main.ident not in seen and main.ident in stands:
        main.look(now, stands[main.ident])
        if main.cpu[-1] > 0.1 * (now - main.times[-2]):
            state = LONG
    for ident, stand in stands.items():
        if ident in seen or ident == main.ident:
            continue
        watches = pools if ident in workers.busy else others
        if ident not in watches:
            watches[ident] = Watch(ident)
        watches[ident].renew()
        watches[ident].look(now, stand)
    return state
