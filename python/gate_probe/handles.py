"""Handles that note which step made them, and record when and why they ran.

They replace ``asyncio.events.Handle`` and ``TimerHandle``, which event loops look up at every use. The bodies of
``__init__`` and ``_run`` repeat CPython's (Lib/asyncio/events.py, the same from 3.9 to 3.14): calling them would
cost more than the recording itself.
"""

from __future__ import annotations

import sys
from _thread import get_ident
from contextvars import copy_context
from typing import Any

from . import tasks
from .clock import perf_counter
from .connections import address_of
from .tape import FOREIGN, MEDIUM, OUTSIDE, READY_IO, SLOW, TIMER, Foreign, Tape
from .workers import current_job

#: A task's wait shorter than this is not worth reading where it stood (seconds).
SHORT_WAIT = 0.001


def tape_of(loop: Any) -> Tape:
    """The tape of a loop; made at first use."""
    tape = getattr(loop, "_gate_tape", None)
    if tape is None:
        tape = loop._gate_tape = tasks.new_tape(type(loop).__name__)
    return tape


def made_by(tape: Tape) -> int:
    """Who makes a handle now: the running step, nobody, or another thread."""
    if get_ident() == tape.thread:
        return tape.current
    if tape.run_start is None:
        return OUTSIDE
    tape.foreign.append(Foreign(perf_counter(), get_ident(), current_job()))
    return FOREIGN - len(tape.foreign) + 1


def run_handle(
    self: Any,
    # bound once: a global is looked up at every use, and this runs once per step
    perf_counter: Any = perf_counter,
    types: Any = tasks.types,
    numbers: Any = tasks.numbers,
    last_step: Any = tasks.last_step,
) -> None:
    """Runs a handle's callback and records the step."""
    tape = self._loop._gate_tape
    callback = self._callback
    starts = tape.starts
    step = len(starts)
    made = self.made
    tape.made.append(made)
    owner = -1
    task = getattr(callback, "__self__", None)
    if made == TIMER:
        tape.timer_steps.append(step)
        tape.timer_makers.append(self.maker)
        tape.timer_born.append(self.born)
        tape.timer_due.append(self._when)
    elif made == READY_IO:
        address = address_of(task)
        if address is not None:
            tape.reads[step] = address
    if type(task) in types:
        owner = numbers.get(id(task), -1)
    tape.owners.append(owner)
    start = perf_counter()
    if owner >= 0:
        previous = last_step[owner]
        tape.previous.append(previous)
        last_step[owner] = step
        # a task that scheduled its own next step (sleep(0)) did not wait
        if previous >= 0 and made != previous and start - tape.ends[previous] > SHORT_WAIT:
            tasks.read_stand(tape, step, task, start)
            start = perf_counter()
    else:
        tape.previous.append(-1)
    tape.current = step
    starts.append(start)
    try:
        self._context.run(callback, *self._args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        tasks.report(self, callback, error)
    finally:
        end = perf_counter()
        tape.ends.append(end)
        tape.current = OUTSIDE
        if end - start > MEDIUM:
            if end - start > SLOW:
                tape.slow_step(step, start, end, tasks.code_of(owner, callback))
            else:
                tape.medium.append(step)
    self = task = None


def make_handle_classes(events: Any) -> Any:
    """Subclasses of this interpreter's Handle and TimerHandle that record."""

    class Handle(events.Handle):  # type: ignore[misc]
        __slots__ = ("made",)

        def __init__(self: Any, callback: Any, args: Any, loop: Any, context: Any = None) -> None:
            if context is None:
                context = copy_context()
            self._context = context
            self._loop = loop
            self._callback = callback
            self._args = args
            self._cancelled = False
            self._repr = None
            self._source_traceback = events.format_helpers.extract_stack(sys._getframe(1)) if loop._debug else None
            tape = loop._gate_tape
            self.made = tape.current if get_ident() == tape.thread else made_by(tape)

        _run = run_handle

    class TimerHandle(events.TimerHandle):  # type: ignore[misc]
        __slots__ = ("made", "maker", "born")

        def __init__(self: Any, when: Any, callback: Any, args: Any, loop: Any, context: Any = None) -> None:
            self._context = copy_context() if context is None else context
            self._loop = loop
            self._callback = callback
            self._args = args
            self._cancelled = False
            self._repr = None
            self._source_traceback = events.format_helpers.extract_stack(sys._getframe(1)) if loop._debug else None
            self._when = when
            self._scheduled = False
            self.made = TIMER
            tape = loop._gate_tape
            self.maker = tape.current if get_ident() == tape.thread else made_by(tape)
            self.born = perf_counter()

        _run = run_handle

    for made in (Handle, TimerHandle):
        made.__module__, made.__qualname__ = events.__name__, made.__name__
    return Handle, TimerHandle
