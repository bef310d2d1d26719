"""The rows of the accounts: seconds by account and by line."""

from __future__ import annotations

from typing import Optional

from gate_probe.analysis.index import Index
from gate_probe.analysis.places import ResolvedStack
from gate_probe.analysis.samples import samples_below, share_out
from gate_probe.data.frames import Stack

Key = tuple[str, Optional[tuple[str, int, str]], Optional[str], str]


class Row:
    """One account at one line: seconds, how many segments, and what is known of them."""

    __slots__ = ("account", "scope", "ways", "contended", "seconds", "count", "delayed", "native")

    def __init__(self, account: str, scope: str) -> None:
        self.account = account
        self.scope = scope
        #: the lines around it differ by who called: seconds by each
        self.ways: dict[ResolvedStack, float] = {}
        #: of waits under a lock: seconds by where the others stood before it
        self.contended: dict[ResolvedStack, float] = {}
        self.seconds = 0.0
        self.count = 0
        self.delayed = 0.0
        self.native = 0.0

    @property
    def resolve(self) -> ResolvedStack:
        """The line, with the lines around it that cost most."""
        return max(self.ways, key=self.ways.__getitem__)


class Accounts:
    """The rows of one program run."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.rows: dict[Key, Row] = {}
        self.import_part = 0.0

    def charge(
        self,
        account: str,
        seconds: float,
        stack: Stack,
        scope: str = "loop",
        count: int = 1,
        delayed: bool = False,
        lock: Stack = (),
    ) -> None:
        """Adds ``seconds`` to an account at the line that ``stack`` resolves to.

        ``lock``: where others stood meanwhile before a lock that the path's task or thread held.
        """
        before = self.index.resolve(lock) if lock else None
        self.charge_at(account, seconds, self.index.resolve(stack), scope, count, delayed, before)

    def charge_at(
        self,
        account: str,
        seconds: float,
        where: ResolvedStack,
        scope: str,
        count: int = 1,
        delayed: bool = False,
        lock: ResolvedStack | None = None,
    ) -> None:
        """The same at a line that is known, as those of other processes are."""
        if seconds <= 0:
            return
        key = (account, where.place, where.call, scope)
        row = self.rows.get(key)
        if row is None:
            row = self.rows[key] = Row(account, scope)
        row.ways[where] = row.ways.get(where, 0.0) + seconds
        if lock is not None:
            row.contended[lock] = row.contended.get(lock, 0.0) + seconds
        row.seconds += seconds
        row.count += count
        row.delayed += seconds if delayed else 0.0
        row.native += seconds if where.native else 0.0

    def close_imports(self) -> None:
        """Shares the imports that were met on the way out over the statements that caused them.

        What a statement took belongs to the lines that the samples show below it: the work at the top of a module.
        """
        recording = self.index.recording
        by_site = recording.import_seconds
        total = sum(by_site.values())
        if total <= 0:
            return
        below = samples_below(self.index, recording.main, recording.import_spans, by_site)
        for site, seconds in by_site.items():
            for stack, part in share_out(self.import_part * seconds / total, below.get(site, {}), 0, site):
                modules = recording.import_modules.get(site, 1) if stack == site else 1
                self.charge("import", part, stack, "main", modules)
