"""Charges the jobs of executors: their time in the queue, and how their run divides."""

from __future__ import annotations

from typing import NamedTuple

from gate_probe.analysis.index import Index
from gate_probe.analysis.samples import Weights, share_out
from gate_probe.data.frames import Stack
from gate_probe.data.threads import Job

from .accounts import Accounts


def charge_queue(index: Index, accounts: Accounts, job: Job, start: float, end: float, scope: str) -> None:
    """Charges a job's time in its pool's queue: to a lock, as far as the pool's threads stood before one.

    That is the time of the thread that took the job in the end, or of all threads on average where that is more: one
    thread may take the lock again and again while the others wait for it.
    """
    rest = end - start
    waits = {thread: index.wakeups.locked_in(thread, start, end) for thread in index.job_threads}
    lost = {thread: sum(seconds for seconds, _ in found) for thread, found in waits.items()}
    locked = min(rest, max(lost.get(job.thread, 0.0), sum(lost.values()) / max(1, len(lost))))
    weights: Weights = {}
    for found in waits.values():
        for seconds, site in found:
            weights.setdefault(index.sites[site], [0.0, 0.0])[0] += seconds
    for stack, seconds in share_out(locked, weights, 0, job.site):
        accounts.charge("lock-wait", seconds, stack, scope)
    accounts.charge("executor-queue", rest - locked, job.site, scope)


class JobParts(NamedTuple):
    """How the seconds of an executor's job divide."""

    cpu: float
    gil: float
    delay: float
    rest: float


def divided(job: Job, wall: float) -> JobParts:
    """Divides a part of a job's run into its own computing and waiting, and the interpreter lock's."""
    whole = max(job.ended - job.started, wall, 1e-9)
    cpu = min(1.0, job.cpu / whole) * wall
    # the two clocks are read one after the other: on a crowded machine they say more than there was
    delay = min(wall - cpu, job.delay / whole * wall)
    rest = wall - cpu - delay
    # Python code in other threads computes at the cost of this one only while this one computes as well
    gil = min(rest, job.other, max(0.01, 2.0 * job.cpu)) if job.other > 0.2 * rest else 0.0
    return JobParts(cpu, gil, delay, rest - gil)


def fallback_of(index: Index, job: Job) -> Stack:
    """Where a job without a sample belongs: the first line of its function, or the line that submitted it."""
    own: Stack = ((job.code, -1),) if job.code is not None else ()
    return own if index.resolve(own).place is not None else job.site
