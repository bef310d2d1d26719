"""Puts the ledger together after the program's end and writes it as JSON (schema scalene-gate/ledger@1)."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from . import garbage, main_thread, memory, other_loops, places, serving, tasks, watcher, workers
from .books import LoopBooks
from .crossing import Crossing
from .places import Place, Standing, standing
from .rows import Books
from .tape import Tape
from .thread_groups import ThreadGroup, ThreadPlace, thread_groups, thread_places
from .waits import groups_on_path, wait_places
from .walk import Segment, Walk

#: Rows smaller than this are added to their account's row without a line (seconds).
SMALLEST = 0.0002
MOST_ROWS = 400
#: Processor time of other processes from which on it is said that they are not followed (seconds).
CHILDREN = 0.1


def write(path: str, counted: tuple[float, float], end: float, cpu: float) -> None:
    """Writes the ledger of the program that ended at ``end`` and used ``cpu`` processor seconds.

    The path and the accounts are those of the ``counted`` span, totals and counters those of the whole run.
    """
    own = Tape("none")
    main = watcher.main
    path_segments: list[Segment] = []
    books = Books()
    for tape in tasks.tapes:
        tape.close(end)
    tasks.new_born.move()
    ended = tasks.ended(end)
    start, end = counted
    serving.note_wakes(end)
    of_main = [tape for tape in tasks.tapes if tape.thread == main.ident and tape.runs]
    of_others = main_thread.loops_of_others(main.ident)
    loop_wall = 0.0
    rivals = [*watcher.pools.values(), *watcher.others.values()]
    runs: list[tuple[float, float]] = []
    loop_books = {
        tape.number: LoopBooks(
            books, tape, main if tape in of_main else watcher.loops.get(tape.thread), watcher.pools, rivals
        )
        for tape in of_main + of_others
    }
    crossing = Crossing(loop_books)
    for tape in of_main:
        for run in tape.runs:
            begin, finish = max(run.start, start), min(run.end, end)
            if begin >= finish:
                continue
            path_segments += crossing.charge(
                tape, Walk(tape, begin, finish, first=run.stopper if finish == run.end else None).run()
            )
            loop_wall += finish - begin
            runs.append((begin, finish))
    outside = main_thread.MainThread(books, main, of_others, crossing, rivals)
    for begin, finish in main_thread.outside_of_loops(runs, start, end):
        outside.charge(begin, finish)
    path_segments += outside.followed
    loop_wall += sum(segment.end - segment.start for segment in outside.followed)
    for book in loop_books.values():
        book.close()
    books.close_imports(main)
    tapes = [tape for tape in tasks.tapes if tape.starts] or [own]
    document = {
        "schema": "scalene-gate/ledger@1",
        "python": ".".join(map(str, sys.version_info[:3])),
        "wall": end - start,
        "loop": _loop(tapes, loop_wall),
        "accounts": _accounts(books),
        "waits": [_wait(entry) for entry in wait_places(tapes, path_segments)]
        + [_thread_wait(entry) for entry in thread_places(outside.walk, watcher.others.values(), start, end)],
        "groups": [_group(group) for group in groups_on_path(path_segments, ended)]
        + [_thread_group(group) for group in thread_groups(outside.walk, end)],
        "counters": _counters(tapes, path_segments, ended),
        "totals": _totals(tapes, cpu),
        "rssPeak": _rss_peak(),
        "memory": memory.summary(start, end),
        "files": places.program_files(),
        "notices": _notices(of_others),
    }
    temporary = path + ".part"
    with open(temporary, "w", encoding="utf-8") as out:
        json.dump(document, out, allow_nan=False)
    os.replace(temporary, path)


def _loop(tapes: list[Tape], wall: float) -> dict[str, Any] | None:
    used = [tape for tape in tapes if tape.starts]
    if not used:
        return None
    kinds = sorted({tape.kind[:128] for tape in used})[:16]
    return {"wall": wall, "kinds": kinds, "runs": sum(len(tape.runs) for tape in used)}


def _json_place(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else {"file": place.file, "line": place.line, "function": place.function}


def _where(where: Standing) -> dict[str, Any]:
    return {
        "location": _json_place(where.place),
        "via": [_json_place(place) for place in where.via],
        "call": where.call,
    }


def _accounts(books: Books) -> list[dict[str, Any]]:
    rows = sorted(books.rows.values(), key=lambda row: -row.seconds)
    large = [row for row in rows[:MOST_ROWS] if row.seconds >= SMALLEST]
    found = [
        {
            "account": row.account,
            "seconds": row.seconds,
            "count": row.count,
            **_where(row.standing),
            "scope": row.scope,
            "delayed": row.delayed,
            "native": row.native,
            "contended": _json_place(max(row.contended, key=row.contended.__getitem__).place)
            if row.contended
            else None,
        }
        for row in large
    ]
    small: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        if row.seconds < SMALLEST or (row not in large[-1:] and len(large) == MOST_ROWS and row not in large):
            pair = small.setdefault((row.account, row.scope), [0.0, 0.0])
            pair[0] += row.seconds
            pair[1] += row.count
    nowhere = standing(())
    for (account, scope), (seconds, count) in small.items():
        found.append(
            {
                "account": account,
                "seconds": seconds,
                "count": int(count),
                **_where(nowhere),
                "scope": scope,
                "delayed": 0.0,
                "native": None,
            }
        )
    return found


def _wait(entry: Any) -> dict[str, Any]:
    return {
        "account": entry.account,
        **_where(entry.where),
        "count": max(entry.count, entry.path_count),
        "pathCount": entry.path_count,
        "seconds": max(entry.seconds, entry.path_seconds),
        "pathSeconds": entry.path_seconds,
        "typical": entry.squares / entry.seconds
        if entry.seconds > 0
        else entry.path_seconds / max(1, entry.path_count),
        "longest": entry.longest,
        "tasks": max(1, len(entry.tasks)),
        "pathTasks": len(entry.path_tasks),
    }


def _group(group: Any) -> dict[str, Any]:
    stand = max(group.longest_at, key=group.longest_at.get) if group.longest_at else ()
    code = tasks.codes[group.longest]
    name = places.qualname(code) if code is not None else ""
    return _members(group, len(group.path_members), _json_place(standing(stand).place), name)


def _thread_group(group: ThreadGroup) -> dict[str, Any]:
    return _members(group, group.path_members, None, group.longest.name)


def _members(group: Any, on_path: int, longest_at: dict[str, Any] | None, longest: str) -> dict[str, Any]:
    """A group of tasks or of threads; ``longest`` names the member that ended last."""
    return {
        "location": _json_place(standing(group.site).place),
        "size": group.size,
        "makespan": group.makespan,
        "mean": group.mean,
        "efficiency": group.efficiency,
        "pathSeconds": group.path_seconds,
        "pathMembers": on_path,
        "longest": {"seconds": group.longest_seconds, "location": longest_at, "name": longest[:256]},
    }


def _thread_wait(entry: ThreadPlace) -> dict[str, Any]:
    """Single waits are not known: their typical length stands for all of them, so that only sums are compared."""
    seconds = max(entry.seconds, entry.path_seconds)
    return {
        "account": "main-waiting",
        **_where(entry.where),
        "count": max(2, entry.count, entry.path_count),
        "pathCount": max(2, entry.path_count),
        "seconds": seconds,
        "pathSeconds": entry.path_seconds,
        "typical": seconds,
        "longest": seconds,
        "tasks": max(1, len(entry.threads)),
        "pathTasks": 1,
    }


def _counters(tapes: list[Tape], path: list[Segment], ended: Sequence[float]) -> dict[str, int]:
    return {
        "steps": sum(tape.count - tape.polled for tape in tapes),
        "tasks": len(tasks.last_step),
        "peakTasks": tasks.peak(ended),
        "waits": sum(tape.waits for tape in tapes),
        "pathWaits": sum(1 for segment in path if segment.kind not in ("busy", "late", "executor-queue")),
        "executorJobs": len(workers.jobs),
        "collections": garbage.count,
    }


def _totals(tapes: list[Tape], cpu: float) -> dict[str, Any]:
    slow = [step for tape in tapes for step in tape.slow.values()]
    busy = sum(tape.busy() for tape in tapes)
    ran = sum(run.end - run.start for tape in tapes for run in tape.runs)
    idle = sum(sum(tape.idle_ends) - sum(tape.idle_starts) for tape in tapes)
    medium = sum(tape.ends[step] - tape.starts[step] for tape in tapes for step in tape.medium)
    loop_cpu = max(0.0, busy - sum(step.wall - step.cpu for step in slow))
    own = watcher.own_cpu()
    process = max(0.0, cpu - own)
    queue = sum(step.delay for step in slow) + sum(late.delay for tape in tapes for late in tape.late)
    return {
        "loopCpu": loop_cpu,
        "scheduling": max(0.0, ran - idle - medium - sum(step.wall for step in slow)),
        "otherCpu": sum(job.cpu for job in workers.jobs),
        "processCpu": process,
        "blocked": sum(step.blocked for step in slow),
        "garbageCollection": garbage.total,
        "runQueue": queue if watcher.main.queue.fd is not None else None,
        "probe": tasks.reading + own,
    }


def _rss_peak() -> int:
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _cpu_of_children() -> float:
    """Processor seconds of the processes that the program started and waited for."""
    used = os.times()
    return used.children_user + used.children_system


def _notices(of_others: list[Tape]) -> list[str]:
    found = []
    if of_others:
        found.append(
            f"{len(of_others)} event loops ran beside the main thread: they are on the path only where the main"
            " thread or its loop waited for them"
        )
    if watcher.main.queue.fd is None:
        found.append("the system does not count run-queue delay: time robbed by other processes looks like waiting")
    if tasks.skipped:
        found.append(f"the place of {tasks.skipped} short waits was not read, to keep the probe cheap")
    if _cpu_of_children() > CHILDREN:
        found.append("processes that the program started computed as well: in these books their work is a wait")
    if any(tape.kind == "uvloop.Loop" for tape in tasks.tapes):
        found.append("the polls of uvloop are not seen: its idle time is what lies between steps")
    for name in other_loops.used():
        found.append(f"the program uses {name}: only the books of its main thread are kept")
    return found
