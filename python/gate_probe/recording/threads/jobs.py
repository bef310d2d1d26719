"""Jobs of thread pools: when each was submitted, by which step, when it started and ended, what it computed."""

from __future__ import annotations

import sys
from _thread import _local as local
from _thread import get_ident
from contextvars import Context
from types import CodeType
from typing import Any

from gate_probe.data.frames import NOWHERE, Stack
from gate_probe.data.loop import OUTSIDE
from gate_probe.data.threads import Job
from gate_probe.recording.clock import RunQueue, perf_counter, process_time, thread_time
from gate_probe.recording.frames import Sites
from gate_probe.recording.loops.loops import Loops
from gate_probe.recording.loops.trace import LoopRecorder

from .ids import native_id


class Jobs:
    """The jobs of all pools."""

    __slots__ = ("jobs", "_loops", "_sites", "_here")

    def __init__(self, loops: Loops, sites: Sites) -> None:
        self.jobs: list[Job] = []
        self._loops = loops
        self._sites = sites
        self._here = local()

    def install(self) -> None:
        """Wraps the work items of ``concurrent.futures.thread``; the pools themselves stay as they are."""
        # PYVERSIONS: a private class, with what its __init__ and run do
        module = sys.modules.get("concurrent.futures.thread")
        item_class = getattr(module, "_WorkItem", None)
        if item_class is None:
            return
        original_init = item_class.__init__
        original_run = item_class.run
        jobs, busy, queue_of_thread = self.jobs, self._loops.busy, self._queue_of_thread

        def __init__(item: Any, *values: Any, **options: Any) -> None:
            original_init(item, *values, **options)
            item._gate_job = len(jobs)
            jobs.append(self._submitted(item))

        def run(item: Any, *values: Any) -> Any:
            number: int = getattr(item, "_gate_job", -1)
            if number < 0:  # made by a class that the program derived, in its own way
                return original_run(item, *values)
            job = jobs[number]
            thread = job.thread = get_ident()
            busy[thread] = number
            queue = queue_of_thread()
            cpu, process, delay = thread_time(), process_time(), queue.seconds()
            job.started = perf_counter()
            try:
                return original_run(item, *values)
            finally:
                job.ended = perf_counter()
                job.cpu = thread_time() - cpu
                job.other = max(0.0, process_time() - process - job.cpu)
                job.delay = queue.seconds() - delay
                busy.pop(thread, None)

        item_class.__init__ = __init__
        item_class.run = run

    def _submitted(self, item: Any) -> Job:
        """A job that the calling thread submits now."""
        thread = get_ident()
        trace = self._loops.running.get(thread)
        step = OUTSIDE if trace is None else trace.current
        return Job(len(self.jobs), thread, perf_counter(), self._site(trace), _code_of(item), trace, step)

    def _site(self, trace: LoopRecorder | None) -> Stack:
        """The program's line that submits a job; where a task of a library's coroutine does, the line that made that.

        ``asyncio.to_thread`` handed to ``gather`` is such a task.
        """
        frame = sys._getframe(3)
        stacks = self._sites.stacks
        if trace is None or trace.current < 0:
            return stacks[self._sites.find(frame)]
        site = self._sites.find(frame, trace.run.__code__)
        task = trace.new_tasks.pending[-1]
        if site == NOWHERE and task >= 0:
            site = self._loops.tasks.site_of(task)
        return stacks[site]

    def _queue_of_thread(self) -> RunQueue:
        queue: RunQueue | None = getattr(self._here, "queue", None)
        if queue is None:
            queue = self._here.queue = RunQueue(native_id())
        return queue


def _code_of(item: Any) -> CodeType | None:
    """The function behind a work item, without what wraps it."""
    function: Any = getattr(item, "fn", None)
    if function is None:  # PYVERSIONS: 3.14 keeps (function, arguments, keywords) in one tuple
        function = (getattr(item, "task", None) or (None,))[0]
    while hasattr(function, "func"):
        # PYVERSIONS: asyncio.to_thread submits partial(context.run, function, ...)
        in_context = isinstance(getattr(function.func, "__self__", None), Context) and function.args
        function = function.args[0] if in_context else function.func
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return code if isinstance(code, CodeType) else None
