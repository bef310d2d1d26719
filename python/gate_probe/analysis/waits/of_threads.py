"""The waits of threads by place, as for tasks (``by_place``)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from gate_probe.analysis.index import Index
from gate_probe.analysis.path.thread_path import ThreadPath
from gate_probe.analysis.places import ResolvedStack
from gate_probe.analysis.samples import weights_between

#: Waits below these library calls are for another thread: the path follows that one instead.
_JOINING = ("threading.", "queue.", "concurrent.")
MOST_PLACES = 100


class ThreadPlace:
    """All waits of threads at one place: seconds altogether and on the path; single waits are not known."""

    def __init__(self, where: ResolvedStack) -> None:
        self.where = where
        self.seconds = self.path_seconds = 0.0
        self.count = self.path_count = 0
        self.threads: set[int] = set()


def thread_places(
    index: Index, walk: ThreadPath, of_children: Mapping[ResolvedStack, list[float]] = MappingProxyType({})
) -> list[ThreadPlace]:
    """The waits of threads outside of loops and pools by place, those that cost most on the path first.

    ``of_children``: seconds and number of those on the path that were waits of other processes.
    """
    start, end = index.recording.start, index.recording.end
    found: dict[Any, ThreadPlace] = {}

    def place(stack: Any) -> ThreadPlace | None:
        return place_at(index.resolve(stack))

    def place_at(where: ResolvedStack) -> ThreadPlace | None:
        if where.place is None or (where.call or "").startswith(_JOINING):
            return None
        return found.setdefault((where.place, where.call), ThreadPlace(where))

    # but the main one's, which outside of loops are all on the path
    for samples in index.recording.other_samples.values():
        for stack, (_, waiting) in weights_between(samples, start, end).items():
            entry = place(stack)
            if entry is not None and waiting > 0:
                entry.seconds += waiting
                entry.count += 1
                entry.threads.add(samples.ident)
    for stack, (seconds, count) in walk.waited.items():
        entry = place(stack)
        if entry is not None:
            entry.path_seconds += seconds
            entry.path_count += int(count)
    for where, (seconds, count) in of_children.items():
        entry = place_at(where)
        if entry is not None:
            entry.path_seconds += seconds
            entry.path_count += int(count)
    ranked = sorted(found.values(), key=lambda entry: -entry.path_seconds)
    return [entry for entry in ranked if entry.path_seconds > 0][:MOST_PLACES]
