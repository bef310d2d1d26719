"""Recordings made by hand: nothing runs, nothing sleeps, and every second is known."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from types import CodeType
from typing import Any

from probed import PYTHON_FOLDER

sys.path.insert(0, PYTHON_FOLDER)

from gate_probe.data.frames import Stack
from gate_probe.data.loop import HANDED_OFF, OUTSIDE, READY_IO, TIMER, LoopTrace, Run, SlowStep, ThreadHandoff
from gate_probe.data.recording import Recording
from gate_probe.data.sources import Sources
from gate_probe.data.tasks import Tasks
from gate_probe.data.threads import Job, ThreadLife, ThreadSamples, Wakeup

#: The threads of all these recordings, and where their programs lie.
MAIN, OTHER, THIRD = 1, 2, 3
ROOT = "/made/by/hand"
#: Steps longer than this are long ones, and than the second those of middle length (as in the recorder).
SLOW, MEDIUM = 0.00025, 0.00005


def code(name: str, line: int = 1, file: str = f"{ROOT}/main.py") -> CodeType:
    """A function's code at a line; each call makes a code of its own."""
    text = "\n" * (line - 1) + f"def {name}(): pass\n"
    module = compile(text, file, "exec")
    return next(constant for constant in module.co_consts if isinstance(constant, CodeType))


def at(line: int, name: str = "work", file: str = f"{ROOT}/main.py") -> Stack:
    """A stack at a line of the program."""
    return ((code(name, line, file), -1),)


class MadeLoop:
    """A loop whose steps are added one by one, in the order of their times."""

    def __init__(self, run: Made, thread: int = MAIN) -> None:
        self._run = run
        self.trace = LoopTrace("made by hand", len(run.loops), thread)
        run.loops.append(self.trace)

    def step(
        self,
        start: float,
        end: float,
        task: int = -1,
        scheduled_by: int = OUTSIDE,
        stack: Stack = (),
        blocked: float = 0.0,
        gil: float = 0.0,
    ) -> int:
        """A step of a task (-1: of none). ``stack``: where the task had waited. Returns the step's number."""
        trace, tasks = self.trace, self._run.tasks
        number = trace.count
        trace.count += 1
        trace.scheduled_by.append(scheduled_by)
        trace.tasks.append(task)
        trace.previous.append(tasks.last_step[task] if task >= 0 else -1)
        trace.starts.append(start)
        trace.ends.append(end)
        if task >= 0:
            tasks.last_step[task], tasks.last_end[task] = number, end
        if scheduled_by < OUTSIDE and task >= 0 and trace.previous[number] >= 0:
            trace.waits += 1
        if stack:
            trace.stacks[number] = stack
        if end - start > SLOW:
            own = tasks.codes[task] if task >= 0 else None
            wall = end - start
            trace.slow[number] = SlowStep(wall, wall - blocked - gil, blocked, gil, 0.0, own)
        elif end - start > MEDIUM:
            trace.medium.append(number)
        return number

    def timer(self, maker: int, born: float, due: float) -> int:
        """A timer; returns the reason of the step that it runs."""
        self.trace.timer_makers.append(maker)
        self.trace.timer_born.append(born)
        self.trace.timer_due.append(due)
        return TIMER + 1 - len(self.trace.timer_due)

    def handed_over(self, at: float, thread: int, job: int = -1, trace: int = -1, step: int = -1) -> int:
        """A callback from another thread; returns the reason of the step that it runs."""
        self.trace.handoffs.append(ThreadHandoff(at, thread, job, trace, step))
        return HANDED_OFF + 1 - len(self.trace.handoffs)

    def idle(self, start: float, end: float) -> None:
        """The loop polls and sleeps before its next step."""
        self.trace.polls.append(self.trace.count)
        self.trace.idle_starts.append(start)
        self.trace.idle_ends.append(end)

    def ran(self, start: float, end: float, around: Stack = ()) -> None:
        """One run of the loop. ``around``: where the thread stands that runs it."""
        self.trace.runs.append(Run(start, end, 0, self.trace.count, -1, around))


class Made:
    """A recording in the making."""

    def __init__(self) -> None:
        self.loops: list[LoopTrace] = []
        self.sites: list[Stack] = [()]
        self.jobs: list[Job] = []
        self.wakeups: dict[int, list[Wakeup]] = {}
        self.lives: list[ThreadLife] = []
        self.samples_of: dict[int, ThreadSamples] = {}
        self.tasks = Tasks()

    def site(self, stack: Stack) -> int:
        """The number of a line that makes tasks, jobs or threads, or that waits."""
        if stack not in self.sites:
            self.sites.append(stack)
        return self.sites.index(stack)

    def task(self, born: float, maker: int = OUTSIDE, site: Stack = (), own: CodeType | None = None) -> int:
        """A task that a step of the first loop made at a line; returns its number."""
        tasks = self.tasks
        number = len(tasks.last_step)
        tasks.last_step[number], tasks.last_end[number] = -1, 0.0
        tasks.codes.append(own)
        tasks.born.append(born)
        tasks.batch_firsts.append(number)
        tasks.batch_makers.append(maker)
        tasks.batch_loops.append(0)
        tasks.batch_sites.append(self.site(site))
        return number

    def job(self, times: tuple[float, float, float], thread: int, cpu: float = 0.0, by: int = MAIN, **how: Any) -> Job:
        """A job of a pool. ``times``: when it was submitted, started and ended."""
        submitted, started, ended = times
        site = how.pop("site", ())
        own = how.pop("own", None)
        job = Job(len(self.jobs), by, submitted, site, own, **how)
        job.started, job.ended, job.thread, job.cpu = started, ended, thread, cpu
        self.jobs.append(job)
        return job

    def wait(self, thread: int, began: float, ended: float, by: int, stack: Stack = (), **what: bool) -> None:
        """A wait of a thread that another one ended."""
        lock, condition = what.get("lock", False), what.get("condition", False)
        self.wakeups.setdefault(thread, []).append(Wakeup(ended, began, by, lock, self.site(stack), condition))

    def life(self, thread: int, parent: int, born: float, ended: float | None, site: Stack = ()) -> None:
        """A thread from its start to its end."""
        life = ThreadLife(parent, self.site(site), "work", born, thread)
        life.ended = ended
        self.lives.append(life)

    def samples(self, thread: int, rows: Iterable[tuple[float, float, Stack]], slices: int = 0) -> None:
        """(when, processor seconds since the one before, stack) of the samples of a thread."""
        samples = self.samples_of.setdefault(thread, ThreadSamples(thread))
        for when, cpu, stack in rows:
            samples.times.append(when)
            samples.cpu.append(cpu)
            samples.delay.append(0.0)
            samples.slices.append(slices)
            samples.stacks.append(stack)

    def recording(self, start: float, end: float, **more: Any) -> Recording:
        """The recording of a program that ran from ``start`` to ``end``."""
        if MAIN not in self.samples_of:
            self.samples(MAIN, [(start, 0.0, ()), (end, 0.0, ())])
        own = {thread: samples for thread, samples in self.samples_of.items() if thread != MAIN}
        pools = {job.thread for job in self.jobs}
        loops = {trace.thread for trace in self.loops}
        return Recording(
            start=start,
            end=end,
            stopped=end,
            main=self.samples_of[MAIN],
            sources=Sources(ROOT),
            loops=self.loops,
            tasks=self.tasks,
            jobs=self.jobs,
            loop_samples={thread: own.get(thread, self.samples_of[MAIN]) for thread in loops},
            pool_samples={thread: samples for thread, samples in own.items() if thread in pools},
            other_samples={thread: samples for thread, samples in own.items() if thread not in pools | loops},
            wakeups=self.wakeups,
            lives=self.lives,
            sites=self.sites,
            **more,
        )


__all__ = ["MAIN", "OTHER", "READY_IO", "ROOT", "THIRD", "Made", "MadeLoop", "at", "code"]
