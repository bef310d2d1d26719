"""Records tasks: who made each one and where, when it lived, and where it stood when it waited."""

from __future__ import annotations

import sys
from _thread import allocate_lock  # now: programs replace them (gevent)
from time import sleep
from types import CodeType
from typing import Any, Callable

from gate_probe.data.tasks import Tasks
from gate_probe.recording.clock import perf_counter
from gate_probe.recording.frames import Sites, stack_of_coroutine

from .columns import Column
from .trace import LoopRecorder

#: Part of the elapsed time that may be spent on reading where tasks stand.
READING_SHARE = 0.004
#: Waits whose place is read whatever it costs, so that short programs are complete.
ALWAYS_READ = 300
#: After this many tasks made by one step at one line, only each AGAIN-th is asked for its line.
SURE = 64
AGAIN = 16


class TaskTable(Tasks):
    """Records the tasks of all loops."""

    __slots__ = ("types", "numbers", "new_born", "read_count", "_began", "_sites")

    def __init__(self, sites: Sites) -> None:
        super().__init__()
        self.types: set[type] = set()
        #: the number of each task by its id
        self.numbers: dict[int, int] = {}
        self.new_born = Column("d")
        self.born = self.new_born.stored
        self.read_count = 0
        self._began = perf_counter()
        self._sites = sites

    def creator(self, original: Callable[..., Any]) -> Callable[..., Any]:
        """A ``create_task`` for event loops that notes each task; what it needs is bound once."""
        add_code, add_birth = self.codes.append, self.new_born.pending.append
        steps, ends, clock, known, find = self.last_step, self.last_end, perf_counter, self.types, self._sites.find
        firsts, makers = self.batch_firsts.append, self.batch_makers.append
        traces, sites, numbers = self.batch_loops.append, self.batch_sites.append, self.numbers
        frame_at = sys._getframe
        # PYVERSIONS: eager task factories (3.12)
        eager_known = sys.version_info >= (3, 12)
        lock = allocate_lock()
        take, give = lock.acquire, lock.release
        same = site = 0
        now = 0.0
        last_maker = -2
        last_trace: LoopRecorder | None = None

        def create_task(loop: Any, coro: Any, **options: Any) -> Any:
            nonlocal same, site, now, last_maker, last_trace, take, give
            task = original(loop, coro, **options) if options else original(loop, coro)
            # Threads take turns between any two lines. Who is kept from it for long was left behind by an interrupt
            # or a fork: nothing may wait for ever here.
            if not take(False) and not _taken_late(take):
                lock = allocate_lock()
                take, give = lock.acquire, lock.release
                take(False)
            mine = give
            try:
                trace = loop._gate_trace
                if type(task) not in known:
                    known.add(type(task))
                number = numbers[id(task)] = len(steps)
                maker = trace.current
                # Going up the stack makes frame objects, which the garbage collector has to look at: a step that made
                # many tasks at one line is asked only now and then whether it still does.
                if maker == last_maker and trace is last_trace:
                    same += 1
                    new = False
                else:
                    same, last_maker, last_trace = 0, maker, trace
                    new = True
                # tasks of one step begin after it: when exactly each was made makes no difference
                if same < SURE or same % AGAIN == 0:
                    now = clock()
                    found = find(frame_at(1))
                    if found != site:
                        site, same, new = found, 0, True
                if new:
                    firsts(number)
                    makers(maker)
                    traces(trace.number)
                    sites(site)
                if eager_known and maker >= 0 and loop.get_task_factory() is not None and _ran_at_once(task, coro):
                    # its first step was a part of the maker's: what it waits for now follows on that
                    now = clock()
                    steps[number] = maker
                    ends[number] = now
                else:
                    steps[number] = -1
                    ends[number] = 0.0
                try:
                    add_code(coro.cr_code)
                except AttributeError:  # an old-style generator
                    add_code(getattr(coro, "gi_code", None))
                add_birth(now)
            finally:
                mine()
            return task

        return create_task

    def read_stack(self, trace: LoopRecorder, step: int, task: int, resumed: Any, start: float) -> float:
        """Reads where a task that is resumed now stood, as long as that stays cheap; returns when its step starts."""
        if self.read_count > ALWAYS_READ and self.reading > READING_SHARE * (start - self._began):
            self.skipped += 1
            return start
        self.read_count += 1
        now = perf_counter()
        stack = trace.stacks[step] = stack_of_coroutine(resumed.get_coro())
        self.typical[self.codes[task]] = stack
        after = trace.at = perf_counter()
        self.reading += after - now
        if trace.breaks and trace.breaks[-1] == step:
            trace.break_starts[-1] = after
        else:
            trace.breaks.append(step)
            trace.break_starts.append(after)
        return after

    def code_of(self, task: int, callback: Any) -> CodeType | None:
        """The code object a step belongs to: the task's coroutine, or the plain callback."""
        if task >= 0:
            return self.codes[task]
        function = getattr(callback, "__func__", callback)
        code = getattr(function, "__code__", None)
        return code if isinstance(code, CodeType) else None


def _taken_late(take: Callable[[bool], bool]) -> bool:
    """Tries to take a lock for a tenth of a second."""
    for _ in range(100):
        sleep(0.001)
        if take(False):
            return True
    return False


def _ran_at_once(task: Any, coro: Any) -> bool:
    """Whether a task that was just made has had its first step already (``asyncio.eager_task_factory``)."""
    # PYVERSIONS: cr_suspended and gi_suspended (3.11)
    return task.done() or bool(getattr(coro, "cr_suspended", getattr(coro, "gi_suspended", False)))


def report(handle: Any, callback: Any, error: BaseException) -> None:
    """Hands an exception of a callback to the loop, as ``asyncio.Handle._run`` does."""
    # PYVERSIONS: the message and the context of CPython's Handle._run
    from asyncio import format_helpers

    text = format_helpers._format_callback_source(callback, handle._args)
    context = {"message": f"Exception in callback {text}", "exception": error, "handle": handle}
    if handle._source_traceback:
        context["source_traceback"] = handle._source_traceback
    handle._loop.call_exception_handler(context)
