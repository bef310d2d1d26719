"""Handles that note which step made them, and record when and why they ran.

They replace ``asyncio.events.Handle`` and ``TimerHandle``, which event loops look up at every use. The bodies of
``__init__`` and ``_run`` repeat CPython's (Lib/asyncio/events.py, the same from 3.9 to 3.14): calling them would
cost more than the recording itself. So does the quick way through ``call_soon`` (see ``loops``), which makes the
handles of a class that exists once per loop: there the loop's trace need not be looked up.
"""

from __future__ import annotations

import sys
from contextvars import copy_context
from types import FunctionType
from typing import Any, Callable

from gate_probe.data.loop import OUTSIDE, SHORT_WAIT, TIMER
from gate_probe.recording.clock import perf_counter

from .tasks import TaskTable, report
from .trace import MEDIUM, LoopRecorder


def runner(trace: LoopRecorder, tasks: TaskTable) -> Callable[[Any], None]:
    """A function that runs the handles of one loop and records each as a step.

    What it needs is bound once, since it runs once per step. A step starts where the one before ended, unless the
    loop polled in between, or where a task stood was read (``trace.at`` is 0.0 then).
    """
    # PYVERSIONS: the attributes of a handle, and what CPython's Handle._run does with them
    add_reason, add_end = trace.new_scheduled_by.pending.append, trace.new_ends.pending.append
    add_task, add_previous = trace.new_tasks.pending.append, trace.new_previous.pending.append
    last_step, last_end, number_of = tasks.last_step, tasks.last_end, tasks.numbers.get
    clock, types, read_stack = perf_counter, tasks.types, tasks.read_stack

    def run(self: Any) -> None:
        callback = self._callback
        scheduled_by = self.scheduled_by
        step = trace.count
        start = trace.at or trace.begin_turn(step)
        add_reason(scheduled_by)
        task = -1
        if scheduled_by >= OUTSIDE:
            if type(callback) is not FunctionType:
                resumed = getattr(callback, "__self__", None)
                if type(resumed) in types:
                    task = number_of(id(resumed), -1)
        else:
            trace.woken(step, scheduled_by, callback)
        add_task(task)
        if task < 0:
            add_previous(-1)
        else:
            previous = last_step[task]
            last_step[task] = step
            add_previous(previous)
            if scheduled_by in trace.woke_before:
                trace.waits += 1
            # a task that scheduled its own next step (sleep(0)) did not wait
            if start - last_end[task] > SHORT_WAIT and scheduled_by != previous and previous >= 0:
                start = read_stack(trace, step, task, resumed, start)
            resumed = None
        trace.current = step
        try:
            self._context.run(callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            report(self, callback, error)
        finally:
            end = trace.at = clock()
            trace.current = OUTSIDE
            add_end(end)
            trace.count = step + 1
            if task >= 0:
                last_end[task] = end
            if end - start > MEDIUM:
                trace.long_step(step, start, end, tasks.code_of(task, callback))
        # as CPython's own: the traceback of a task's exception holds this frame, and would hold the task through it
        self = callback = resumed = None

    return run


def _earlier(timer_class: Any) -> Callable[[Any, Any], Any]:
    """How the loop's heap compares timers; CPython's way knows only the class that ``asyncio.events`` names."""

    def __lt__(self: Any, other: Any) -> Any:
        return self._when < other._when if isinstance(other, timer_class) else NotImplemented

    return __lt__


def make_handle_classes(events: Any, scheduled_by: Callable[[LoopRecorder], int]) -> Any:
    """Subclasses of this interpreter's Handle and TimerHandle that record, for any loop; see ``Loops.made_by``."""
    # PYVERSIONS: the attributes that CPython's __init__ of both classes sets
    before = _earlier(events.TimerHandle)
    original_run = events.Handle._run

    class Handle(events.Handle):  # type: ignore[misc]
        __slots__ = ("scheduled_by",)

        def __init__(self: Any, callback: Any, args: Any, loop: Any, context: Any = None) -> None:
            if context is None:
                context = copy_context()
            self._context = context
            self._loop = loop
            self._callback = callback
            self._args = args
            self._cancelled = False
            self._repr = None
            self._source_traceback = events.format_helpers.extract_stack(sys._getframe(1)) if loop.get_debug() else None
            trace = getattr(loop, "_gate_trace", None)
            # a loop of somebody else's, or what a test puts in its place, has no recording
            self.scheduled_by = scheduled_by(trace) if type(trace) is LoopRecorder else OUTSIDE

        def _run(self: Any) -> None:
            trace = getattr(self._loop, "_gate_trace", None)
            if type(trace) is LoopRecorder:
                trace.run(self)
            else:
                original_run(self)

    class TimerHandle(events.TimerHandle):  # type: ignore[misc]
        __slots__ = ("scheduled_by",)

        def __init__(self: Any, when: Any, callback: Any, args: Any, loop: Any, context: Any = None) -> None:
            self._context = copy_context() if context is None else context
            self._loop = loop
            self._callback = callback
            self._args = args
            self._cancelled = False
            self._repr = None
            self._source_traceback = events.format_helpers.extract_stack(sys._getframe(1)) if loop.get_debug() else None
            self._when = when
            self._scheduled = False
            trace = getattr(loop, "_gate_trace", None)
            self.scheduled_by = OUTSIDE
            if type(trace) is LoopRecorder:
                self.scheduled_by = trace.timer(scheduled_by(trace), when)

        __lt__ = before
        _run = Handle._run

    for handle_class in (Handle, TimerHandle):
        handle_class.__module__ = handle_class.__base__.__module__
        handle_class.__qualname__ = handle_class.__name__
    return Handle, TimerHandle


def quick_handle_classes(bases: Any, trace: LoopRecorder) -> Any:
    """The classes of ``call_soon``'s and ``call_later``'s handles for one loop outside of debug mode.

    They are made on the loop's own thread only, as asyncio asks for.
    """
    add_maker, add_born = trace.new_timer_makers.pending.append, trace.new_timer_born.pending.append
    add_due = trace.new_timer_due.pending.append
    # PYVERSIONS: as in ``make_handle_classes``
    before = _earlier(bases[1])

    # derived from CPython's own classes: each class in between is a step more for the garbage collector
    class Handle(bases[0]):  # type: ignore[misc]
        __slots__ = ("scheduled_by",)

        def __init__(self: Any, callback: Any, args: Any, loop: Any, context: Any) -> None:
            self._context = copy_context() if context is None else context
            self._loop = loop
            self._callback = callback
            self._args = args
            self._cancelled = False
            self._repr = None
            self._source_traceback = None
            self.scheduled_by = trace.current

        _run = trace.run

    class TimerHandle(bases[1]):  # type: ignore[misc]
        __slots__ = ("scheduled_by",)

        def __init__(self: Any, now: float, delay: float, callback: Any, args: Any, loop: Any, context: Any) -> None:
            self._context = copy_context() if context is None else context
            self._loop = loop
            self._callback = callback
            self._args = args
            self._cancelled = False
            self._repr = None
            self._source_traceback = None
            when = self._when = now + delay
            self._scheduled = True
            self.scheduled_by = TIMER - trace.timers
            trace.timers += 1
            add_maker(trace.current)
            add_due(when)
            add_born(now)

        __lt__ = before
        _run = trace.run

    for handle_class in (Handle, TimerHandle):
        handle_class.__module__ = handle_class.__base__.__module__
        handle_class.__qualname__ = handle_class.__name__
    return Handle, TimerHandle
