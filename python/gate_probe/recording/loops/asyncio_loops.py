"""Installs the recording into asyncio's event loops, once asyncio has been imported by the program."""

from __future__ import annotations

import sys
from heapq import heappush
from typing import Any

from gate_probe.data.loop import READY_IO
from gate_probe.recording.clock import perf_counter
from gate_probe.recording.frames import stack_of_frame
from gate_probe.recording.threads.ids import native_id

from .connections import watch_writes
from .handles import make_handle_classes, quick_handle_classes
from .loops import Loops

#: Loops with a class of handles of their own: programs that make more loops do little in each.
MOST_QUICK = 32


def install(loops: Loops) -> None:
    """Replaces the handles, and wraps the few methods of the loop that tell what it does."""
    # PYVERSIONS: private classes and methods of asyncio's loops
    if "asyncio.base_events" not in sys.modules:
        return
    from asyncio import base_events, events

    original_init = base_events.BaseEventLoop.__init__
    bases = events.Handle, events.TimerHandle

    def __init__(self: Any) -> None:
        trace = loops.of(self)
        quick = quick_handle_classes(bases, trace) if trace.number < MOST_QUICK else (None, None)
        self._gate_quick, self._gate_timer = quick
        original_init(self)

    base_events.BaseEventLoop.__init__ = __init__  # type: ignore[method-assign]
    events.Handle, events.TimerHandle = make_handle_classes(events, loops.scheduled_by)  # type: ignore[misc]
    watch_runs(base_events.BaseEventLoop, loops)
    base_events.BaseEventLoop.create_task = loops.tasks.creator(  # type: ignore[method-assign]
        base_events.BaseEventLoop.create_task
    )
    _shorten_scheduling(base_events.BaseEventLoop)
    if "asyncio.selector_events" in sys.modules:
        from asyncio import selector_events

        _watch_selector(selector_events.BaseSelectorEventLoop, loops)
        watch_writes(selector_events._SelectorSocketTransport)  # type: ignore[attr-defined]


def watch_runs(loop_class: Any, loops: Loops) -> None:
    """Notes from when to when the loops of a class run, and on which thread."""
    original, running = loop_class.run_forever, loops.running

    def run_forever(self: Any) -> None:
        trace = loops.of(self)
        if trace.run_start is not None:
            return original(self)  # type: ignore[no-any-return]  # it raises, as without the probe
        trace.begin_run(native_id(), sys.getswitchinterval(), stack_of_frame(sys._getframe(1)))
        outer = running.get(trace.thread)
        running[trace.thread] = trace
        try:
            original(self)
        finally:
            trace.end_run()
            if outer is None:
                running.pop(trace.thread, None)
            else:
                running[trace.thread] = outer

    original_stop = loop_class.stop

    def stop(self: Any) -> None:
        trace = loops.of(self)
        trace.stopper = trace.current
        original_stop(self)

    loop_class.run_forever, loop_class.stop = run_forever, stop


def _shorten_scheduling(loop_class: Any) -> None:
    """Gives the loop ways of its own through ``call_soon`` and ``call_later``.

    They do what CPython's do outside of debug mode (Lib/asyncio/base_events.py, the same from 3.9 to 3.14) in fewer
    calls, which pays for part of the recording.
    """
    # PYVERSIONS: the bodies of both methods
    slow_soon, slow_later = loop_class.call_soon, loop_class.call_later

    def call_soon(self: Any, callback: Any, *args: Any, context: Any = None) -> Any:
        if self._closed or self._debug or self._gate_quick is None:
            return slow_soon(self, callback, *args, context=context)
        handle = self._gate_quick(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_later(self: Any, delay: Any, callback: Any, *args: Any, context: Any = None) -> Any:
        if self._closed or self._debug or self._gate_timer is None or delay is None:
            return slow_later(self, delay, callback, *args, context=context)
        timer = self._gate_timer(self.time(), delay, callback, args, self, context)
        heappush(self._scheduled, timer)
        return timer

    loop_class.call_soon, loop_class.call_later = call_soon, call_later


def _watch_selector(loop_class: Any, loops: Loops) -> None:
    # PYVERSIONS: private methods of loops with a selector
    original_init = loop_class.__init__
    original_add = loop_class._add_callback

    def __init__(self: Any, selector: Any = None) -> None:
        original_init(self, selector)
        _watch_select(self._selector, loops.of(self))

    def _add_callback(self: Any, handle: Any) -> None:
        handle.scheduled_by = READY_IO
        original_add(self, handle)

    loop_class.__init__ = __init__
    loop_class._add_callback = _add_callback


def _watch_select(selector: Any, trace: Any) -> None:
    original = selector.select

    def select(timeout: float | None = None) -> Any:
        trace.poll()
        if timeout is not None and timeout <= 0:
            return original(timeout)
        asleep = perf_counter()
        trace.idle = True
        try:
            return original(timeout)
        finally:
            trace.idle = False
            trace.woke(asleep, perf_counter(), timeout)

    selector.select = select
