"""The parts of the ledger's JSON."""

from __future__ import annotations

from typing import Any

from gate_probe.data.lines import qualname

from .accounts.accounts import Accounts
from .groups import Group, ThreadGroup
from .index import Index
from .places import Place, ResolvedStack
from .waits.by_place import WaitPlace
from .waits.of_threads import ThreadPlace

#: Rows smaller than this are added to their account's row without a line (seconds).
SMALLEST = 0.0002
MOST_ROWS = 400


def _json_place(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else {"file": place.file, "line": place.line, "function": place.function}


def _where(where: ResolvedStack) -> dict[str, Any]:
    return {
        "location": _json_place(where.place),
        "via": [_json_place(place) for place in where.via],
        "call": where.call,
    }


def accounts(accounts: Accounts) -> list[dict[str, Any]]:
    """The largest rows; what is left of each account is one row without a line."""
    rows = sorted(accounts.rows.values(), key=lambda row: -row.seconds)
    large = [row for row in rows[:MOST_ROWS] if row.seconds >= SMALLEST]
    found = [
        {
            "account": row.account,
            "seconds": row.seconds,
            "count": row.count,
            **_where(row.resolve),
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
    nowhere = accounts.index.resolve(())
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


def wait(entry: WaitPlace) -> dict[str, Any]:
    """All waits of tasks at one place."""
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
        **_in_flight(entry),
    }


def _in_flight(entry: WaitPlace) -> dict[str, Any]:
    """How many waits of a place there were at once; nothing where that is not known."""
    if entry.in_flight is None:
        return {}
    counted, peak, span, every, lines = entry.in_flight
    stood = [
        {
            "location": _json_place(line.where.place),
            "call": line.where.call,
            "timer": line.timer,
            "count": line.times,
            "seconds": line.seconds,
        }
        for line in lines
    ]
    return {"inFlight": {"counted": counted, "peak": peak, "span": span, "every": every, "lines": stood}}


def group(index: Index, group: Group) -> dict[str, Any]:
    """A group of tasks."""
    stack = max(group.longest_at, key=group.longest_at.__getitem__) if group.longest_at else ()
    code = index.tasks.codes[group.longest]
    name = qualname(code) if code is not None else ""
    return _members(index, group, len(group.path_members), _json_place(index.resolve(stack).place), name)


def thread_group(index: Index, group: ThreadGroup) -> dict[str, Any]:
    """A group of threads."""
    return _members(index, group, group.path_members, None, group.longest.name)


def _members(
    index: Index, group: Group | ThreadGroup, on_path: int, longest_at: dict[str, Any] | None, longest: str
) -> dict[str, Any]:
    """A group of tasks or of threads; ``longest`` names the member that ended last."""
    return {
        "location": _json_place(index.resolve(group.site).place),
        "size": group.sharing.size,
        "makespan": group.sharing.makespan,
        "mean": group.sharing.mean,
        "efficiency": group.sharing.efficiency,
        "pathSeconds": group.path_seconds,
        "pathMembers": on_path,
        "longest": {"seconds": group.longest_seconds, "location": longest_at, "name": longest[:256]},
    }


def thread_wait(entry: ThreadPlace) -> dict[str, Any]:
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
