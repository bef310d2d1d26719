"""From a recording to the ledger (schema scalene-gate/ledger@1): the story of the analysis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gate_probe.data.loop import Tape
from gate_probe.data.recording import Recording

from . import document
from .accounts.accounts import Books
from .accounts.loop_accounts import LoopBooks
from .accounts.main_thread import MainThread, outside_of_loops
from .groups import groups_on_path, thread_groups
from .index import Index
from .notices import notices_of
from .path.critical_path import Segment, Walk
from .path.cross_loop import Crossing
from .path.steps import busy_seconds
from .tasks import ended, peak
from .thread_waits import thread_places
from .waits import wait_places


def write(recording: Recording) -> dict[str, Any]:
    """The ledger of one run, as a document for JSON.

    The path and the accounts are those of the span that counts, totals and counters those of the whole run.
    """
    index = Index(recording)
    main, start, end = recording.main, recording.start, recording.end
    path: list[Segment] = []
    books = Books(index)
    ends = ended(recording.tasks, recording.stopped)
    of_main = [tape for tape in recording.loops if tape.thread == main.ident and tape.runs]
    of_others = [tape for tape in recording.loops if tape.starts and tape.thread != main.ident]
    loop_books = {
        tape.number: LoopBooks(index, books, tape, main if tape in of_main else recording.loop_watches.get(tape.thread))
        for tape in of_main + of_others
    }
    crossing = Crossing(index, loop_books)
    runs: list[tuple[float, float]] = []
    for tape in of_main:
        for run in tape.runs:
            begin, finish = max(run.start, start), min(run.end, end)
            if begin < finish:
                first = run.stopper if finish == run.end else None
                path += crossing.charge(tape, Walk(index, tape, begin, finish, first=first).run())
                runs.append((begin, finish))
    outside = MainThread(index, books, of_others, crossing)
    for begin, finish in outside_of_loops(runs, start, end):
        outside.charge(begin, finish)
    path += outside.followed
    for book in loop_books.values():
        book.close()
    books.close_imports()
    used = [tape for tape in recording.loops if tape.starts]
    loop_wall = sum(finish - begin for begin, finish in runs)
    loop_wall += sum(segment.end - segment.start for segment in outside.followed)
    return {
        "schema": "scalene-gate/ledger@1",
        "python": recording.python,
        "wall": end - start,
        "loop": _loop(used, loop_wall),
        "accounts": document.accounts(books),
        "waits": [document.wait(entry) for entry in wait_places(index, used, path)]
        + [document.thread_wait(entry) for entry in thread_places(index, outside.walk)],
        "groups": [document.group(index, group) for group in groups_on_path(index, path, ends)]
        + [document.thread_group(index, group) for group in thread_groups(index, outside.walk, end)],
        "counters": _counters(recording, used, path, ends),
        "totals": _totals(recording, used),
        "rssPeak": recording.rss_peak,
        "memory": _memory(recording),
        "files": list(recording.files),
        "notices": notices_of(recording, of_others),
    }


def _loop(tapes: list[Tape], wall: float) -> dict[str, Any] | None:
    if not tapes:
        return None
    kinds = sorted({tape.kind[:128] for tape in tapes})[:16]
    return {"wall": wall, "kinds": kinds, "runs": sum(len(tape.runs) for tape in tapes)}


def _counters(recording: Recording, tapes: list[Tape], path: list[Segment], ends: Sequence[float]) -> dict[str, int]:
    tasks = recording.tasks
    return {
        "steps": sum(tape.count - tape.polled for tape in tapes),
        "tasks": len(tasks.last_step),
        "peakTasks": peak(tasks.born, ends),
        "waits": sum(tape.waits for tape in tapes),
        "pathWaits": sum(1 for segment in path if segment.kind not in ("busy", "late", "executor-queue")),
        "executorJobs": len(recording.jobs),
        "collections": recording.collections,
    }


def _totals(recording: Recording, tapes: list[Tape]) -> dict[str, Any]:
    """Seconds of the whole run."""
    slow = [step for tape in tapes for step in tape.slow.values()]
    busy = sum(busy_seconds(tape) for tape in tapes)
    ran = sum(run.end - run.start for tape in tapes for run in tape.runs)
    idle = sum(sum(tape.idle_ends) - sum(tape.idle_starts) for tape in tapes)
    medium = sum(tape.ends[step] - tape.starts[step] for tape in tapes for step in tape.medium)
    queue = sum(step.delay for step in slow) + sum(late.delay for tape in tapes for late in tape.late)
    return {
        "loopCpu": max(0.0, busy - sum(step.wall - step.cpu for step in slow)),
        "scheduling": max(0.0, ran - idle - medium - sum(step.wall for step in slow)),
        "otherCpu": sum(job.cpu for job in recording.jobs),
        "processCpu": max(0.0, recording.cpu - recording.sampler_cpu),
        "blocked": sum(step.blocked for step in slow),
        "garbageCollection": recording.collecting,
        "runQueue": queue if recording.counts_delay else None,
        "probe": recording.tasks.reading + recording.sampler_cpu,
    }


def _memory(recording: Recording) -> dict[str, Any] | None:
    """The samples of the span that counts, in seconds since its start; None where there are none."""
    if len(recording.memory) < 2:
        return None
    start, end = recording.start, recording.end
    inside = [(at, resident) for at, resident in recording.memory if start <= at <= end]
    return {"samples": [{"at": at - start, "resident": resident} for at, resident in inside]}
