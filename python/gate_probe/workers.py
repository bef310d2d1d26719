"""Jobs of thread pools: when each was submitted, by which step, when it started and ended, what it computed."""

from __future__ import annotations

import sys
from _thread import _local as local
from _thread import get_ident
from bisect import bisect_right
from contextvars import Context
from types import CodeType
from typing import Any

from . import tasks
from .clock import RunQueue, perf_counter, process_time, thread_time
from .places import NOWHERE, Stand, creation_site, site_stands
from .tape import OUTSIDE, Tape
from .threads import native_id

NO_JOB = -1


class Job:
    """One submitted call. Times are perf_counter seconds; ``cpu``, ``other`` and ``delay`` are seconds spent."""

    __slots__ = (
        "number", "by", "tape", "step", "submitted", "started", "ended",
        "cpu", "other", "delay", "site", "code", "thread", "pool",
    )  # fmt: skip

    def __init__(self, tape: Tape | None, site: Stand, code: CodeType | None) -> None:
        self.number = len(jobs)
        self.by = get_ident()
        self.tape = tape
        self.step = tape.current if tape is not None else OUTSIDE
        self.submitted = perf_counter()
        self.started = 0.0
        self.ended = 0.0
        self.cpu = self.other = self.delay = 0.0
        self.site = site
        self.code = code
        self.thread = 0
        self.pool = 0


jobs: list[Job] = []
#: The job that each worker thread is busy with, for the watcher.
busy: dict[int, int] = {}
_here = local()
_installed = False


def current_job() -> int:
    """The number of the job that the calling thread runs, or NO_JOB."""
    number: int = getattr(_here, "job", NO_JOB)
    return number


_by_thread: dict[int, list[Job]] = {}
_starts_by_thread: dict[int, list[float]] = {}


def jobs_of(thread: int) -> list[Job]:
    """The jobs that a thread ran, in order; complete once the program has ended."""
    if not _by_thread:
        for job in sorted((one for one in jobs if one.started > 0), key=lambda one: one.started):
            _by_thread.setdefault(job.thread, []).append(job)
            _starts_by_thread.setdefault(job.thread, []).append(job.started)
    return _by_thread.get(thread, [])


def threads() -> list[int]:
    """The threads that ran jobs; complete once the program has ended."""
    jobs_of(0)
    return list(_by_thread)


def job_at(thread: int, at: float) -> Job | None:
    """The job that a pool's thread worked on at a moment, or the last one before it."""
    known = jobs_of(thread)
    index = bisect_right(_starts_by_thread.get(thread, []), at) - 1
    return known[index] if index >= 0 else None


def _code_of(item: Any) -> CodeType | None:
    function: Any = getattr(item, "fn", None)
    if function is None:  # 3.14 keeps (function, arguments, keywords) in one tuple
        function = (getattr(item, "task", None) or (None,))[0]
    while hasattr(function, "func"):
        # asyncio.to_thread submits partial(context.run, function, ...)
        in_context = isinstance(getattr(function.func, "__self__", None), Context) and function.args
        function = function.args[0] if in_context else function.func
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return code if isinstance(code, CodeType) else None


def install() -> None:
    """Wraps the work items of ``concurrent.futures.thread``; the pools themselves stay as they are."""
    global _installed
    module = sys.modules.get("concurrent.futures.thread")
    item_class = getattr(module, "_WorkItem", None)
    if _installed or item_class is None:
        return
    _installed = True
    original_init = item_class.__init__
    original_run = item_class.run

    def __init__(self: Any, *values: Any, **options: Any) -> None:
        original_init(self, *values, **options)
        self._gate_job = len(jobs)
        tape = tasks.running.get(get_ident())
        jobs.append(Job(tape, _site(tape), _code_of(self)))

    def run(self: Any, *values: Any) -> Any:
        number: int = self._gate_job
        job = jobs[number]
        thread = job.thread = get_ident()
        _here.job = busy[thread] = number
        queue = _queue_of_thread()
        cpu, process, delay = thread_time(), process_time(), queue.seconds()
        job.started = perf_counter()
        try:
            return original_run(self, *values)
        finally:
            job.ended = perf_counter()
            job.cpu = thread_time() - cpu
            job.other = max(0.0, process_time() - process - job.cpu)
            job.delay = queue.seconds() - delay
            _here.job = NO_JOB
            busy.pop(thread, None)

    item_class.__init__ = __init__
    item_class.run = run


def _site(tape: Tape | None) -> Stand:
    """The program's line that submits a job; where a task of a library's coroutine does, the line that made the task.

    ``asyncio.to_thread`` handed to ``gather`` is such a task.
    """
    frame = sys._getframe(2)
    if tape is None or tape.current < 0:
        return site_stands[creation_site(frame)]
    site = creation_site(frame, tape.run.__code__)
    owner = tape.new_owners.fresh[-1]
    if site == NOWHERE and owner >= 0:
        site = tasks.site_of(owner)
    return site_stands[site]


def _queue_of_thread() -> RunQueue:
    queue: RunQueue | None = getattr(_here, "queue", None)
    if queue is None:
        queue = _here.queue = RunQueue(native_id())
    return queue
