"""From a recording to the ledger (schema scalene-gate/ledger@1): the story of the analysis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from gate_probe.data.loop import LoopTrace
from gate_probe.data.recording import Recording

from . import document
from .accounts.accounts import Accounts
from .accounts.loop_accounts import LoopAccounts
from .accounts.main_thread import MainThread, outside_of_loops
from .groups import groups_on_path, thread_groups
from .index import Index
from .notices import notices_of
from .path.critical_path import CriticalPath
from .path.cross_loop import CrossLoop
from .path.segments import Segment
from .path.steps import busy_seconds
from .processes.joined import Joined
from .tasks import ended, peak
from .waits.by_place import wait_places
from .waits.in_flight import at_once
from .waits.of_threads import thread_places


def analyse(recording: Recording) -> dict[str, Any]:
    """The ledger of one run, as a document for JSON.

    The path and the accounts are those of the span that counts, totals and counters those of the whole run.
    """
    index = Index(recording)
    main, start, end = recording.main, recording.start, recording.end
    path: list[Segment] = []
    accounts = Accounts(index)
    ends = ended(recording.tasks, recording.stopped)
    of_main = [trace for trace in recording.loops if trace.thread == main.ident and trace.runs]
    of_others = [trace for trace in recording.loops if trace.starts and trace.thread != main.ident]
    loop_accounts = {
        trace.number: LoopAccounts(
            index, accounts, trace, main if trace in of_main else recording.loop_samples.get(trace.thread)
        )
        for trace in of_main + of_others
    }
    joined = Joined(index, accounts)
    cross_loop = CrossLoop(index, loop_accounts, joined)
    runs: list[tuple[float, float]] = []
    # a loop that is run again and again is a wait of whoever runs it; the only run is the program's
    often = Counter(run.around for trace in of_main for run in trace.runs)
    for trace in of_main:
        for run in trace.runs:
            outer = run.around if often[run.around] > 1 else ()
            begin, finish = max(run.start, start), min(run.end, end)
            if begin < finish:
                first = run.stopper if finish == run.end else None
                path += cross_loop.charge(
                    trace, CriticalPath(index, trace, begin, finish, first=first, outer=outer).run()
                )
                runs.append((begin, finish))
    outside = MainThread(index, accounts, of_others, cross_loop, joined)
    for begin, finish in outside_of_loops(runs, start, end):
        outside.charge(begin, finish)
    path += outside.followed
    for of_loop in loop_accounts.values():
        of_loop.close()
    accounts.close_imports()
    used = [trace for trace in recording.loops if trace.starts]
    loop_wall = sum(finish - begin for begin, finish in runs)
    loop_wall += sum(segment.end - segment.start for segment in outside.followed)
    return {
        "schema": "scalene-gate/ledger@1",
        "python": recording.python,
        "wall": end - start,
        "loop": _loop(used, loop_wall),
        "accounts": document.accounts(accounts),
        "waits": [document.wait(entry) for entry in wait_places(index, used, path)]
        + [document.thread_wait(entry) for entry in thread_places(index, outside.thread_path, joined.waited)],
        "groups": [document.group(index, group) for group in groups_on_path(index, path, ends)]
        + [document.thread_group(index, group) for group in thread_groups(index, outside.thread_path, end)],
        "counters": _counters(recording, used, path, ends),
        "totals": _totals(recording, used),
        "children": _children(recording, joined),
        "rssPeak": recording.rss_peak,
        "memory": _memory(recording),
        "modules": [list(module) for module in recording.modules],
        "modulesLeftOut": recording.modules_left_out,
        "notices": notices_of(recording, of_others),
    }


def _loop(traces: list[LoopTrace], wall: float) -> dict[str, Any] | None:
    if not traces:
        return None
    kinds = sorted({trace.kind[:128] for trace in traces})[:16]
    return {"wall": wall, "kinds": kinds, "runs": sum(len(trace.runs) for trace in traces)}


def _counters(
    recording: Recording, traces: list[LoopTrace], path: list[Segment], ends: Sequence[float]
) -> dict[str, int]:
    tasks = recording.tasks
    return {
        "steps": sum(trace.count - trace.polled for trace in traces),
        "tasks": len(tasks.last_step),
        "peakTasks": peak(tasks.born, ends),
        "waits": sum(trace.waits for trace in traces),
        "pathWaits": sum(1 for segment in path if segment.kind not in ("busy", "late", "executor-queue")),
        "executorJobs": len(recording.jobs),
        "peakJobs": at_once((job.started, job.ended) for job in recording.jobs if job.started > 0)[0],
        "collections": recording.collections,
    }


def _totals(recording: Recording, traces: list[LoopTrace]) -> dict[str, Any]:
    """Seconds of the whole run."""
    slow = [step for trace in traces for step in trace.slow.values()]
    busy = sum(busy_seconds(trace) for trace in traces)
    ran = sum(run.end - run.start for trace in traces for run in trace.runs)
    idle = sum(sum(trace.idle_ends) - sum(trace.idle_starts) for trace in traces)
    medium = sum(trace.ends[step] - trace.starts[step] for trace in traces for step in trace.medium)
    queue = sum(step.delay for step in slow) + sum(late.delay for trace in traces for late in trace.late)
    return {
        "loopCpu": max(0.0, busy - sum(step.wall - step.cpu for step in slow)),
        "scheduling": max(0.0, ran - idle - medium - sum(step.wall for step in slow)),
        "otherCpu": sum(job.cpu for job in recording.jobs),
        "jobs": sum(max(0.0, job.ended - job.started) for job in recording.jobs if job.started > 0),
        "processCpu": max(0.0, recording.cpu - recording.sampler_cpu),
        "blocked": sum(step.blocked for step in slow),
        "garbageCollection": recording.collecting,
        "runQueue": queue if recording.counts_delay else None,
        "probe": recording.tasks.reading + recording.sampler_cpu,
    }


def _children(recording: Recording, joined: Joined) -> dict[str, Any] | None:
    """The processes that the program started and that can be followed; None without any. Seconds are on the path."""
    started, known, _ = recording.children
    if not started:
        return None
    return {
        "started": started,
        "followed": min(started, len(known)),
        "computing": joined.computing,
        "starting": joined.starting,
        "pickling": joined.pickling,
    }


def _memory(recording: Recording) -> dict[str, Any] | None:
    """The samples of the span that counts, in seconds since its start; None where there are none."""
    if len(recording.memory) < 2:
        return None
    start, end = recording.start, recording.end
    inside = [(at, resident) for at, resident in recording.memory if start <= at <= end]
    return {"samples": [{"at": at - start, "resident": resident} for at, resident in inside]}
