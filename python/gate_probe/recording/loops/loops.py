"""All event loops of the program: their recordings, and which of them runs on which thread."""

from __future__ import annotations

from _thread import get_ident
from typing import Any, Callable

from gate_probe.data.loop import HANDED_OFF, NO_JOB, OUTSIDE, LoopTrace, ThreadHandoff
from gate_probe.recording.clock import perf_counter
from gate_probe.recording.frames import Sites

from .handles import runner
from .tasks import TaskTable
from .trace import LoopRecorder


class Loops:
    """The recordings of all loops, by their numbers, and their tasks."""

    __slots__ = ("traces", "tasks", "running", "busy", "_sampler_cpu")

    def __init__(self, sites: Sites) -> None:
        self.traces: list[LoopRecorder] = []
        self.tasks = TaskTable(sites)
        #: the loop that runs on a thread
        self.running: dict[int, LoopRecorder] = {}
        #: the number of the job that a thread of a pool is busy with
        self.busy: dict[int, int] = {}
        self._sampler_cpu: Callable[[], float] = float

    def of(self, loop: Any) -> LoopRecorder:
        """The recording of a loop; made at first use, and kept until the program's end."""
        trace: LoopRecorder | None = getattr(loop, "_gate_trace", None)
        if trace is None:
            trace = loop._gate_trace = LoopRecorder(_kind_of(type(loop)), len(self.traces), self._sampler_cpu)
            trace.run = runner(trace, self.tasks)
            self.traces.append(trace)
        return trace

    def scheduled_by(self, trace: LoopRecorder) -> int:
        """Who makes a handle now: the running step, nobody, or another thread."""
        thread = get_ident()
        if thread == trace.thread:
            return trace.current
        if trace.run_start is None:
            return OUTSIDE
        other = self.running.get(thread)
        number, step = (-1, OUTSIDE) if other is None else (other.number, other.current)
        trace.handoffs.append(ThreadHandoff(perf_counter(), thread, self.busy.get(thread, NO_JOB), number, step))
        return HANDED_OFF - len(trace.handoffs) + 1

    def subtract(self, sampler_cpu: Callable[[], float]) -> None:
        """Names the clock of a thread of the probe, whose processor time is none of the program's."""
        self._sampler_cpu = sampler_cpu
        for trace in self.traces:
            trace.sampler_cpu = sampler_cpu

    def close(self, ended: float) -> list[LoopTrace]:
        """The program has ended: what was recorded of each loop, complete."""
        closed = [trace.close(ended) for trace in self.traces]
        self.tasks.new_born.store()
        return closed


def _kind_of(loop_class: type) -> str:
    """The name of a kind of loop, with its package where that is not asyncio."""
    package = loop_class.__module__.split(".")[0]
    return loop_class.__name__ if package == "asyncio" else f"{package}.{loop_class.__name__}"
