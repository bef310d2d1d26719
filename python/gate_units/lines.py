"""Lines and their tokens that both sides have, as one text with edits."""

from __future__ import annotations

import ast
import difflib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .names import names_of
from .scopes import MODULE, Both, Key, Renames, Scope, Votes, both_of
from .segments import Segment, edit, rendered
from .side import Side

LAYOUT = 0
Maker = Callable[[str], int]


@dataclass
class Unit:
    """What is undone together, with the names by which it hangs together with others."""

    kind: str
    base: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    head: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    signature: set[str] = field(default_factory=set)
    alike: bool = False


@dataclass(frozen=True)
class Level:
    """White space before the statements of a block on both sides, and the unit that a difference belongs to."""

    base: str
    head: str
    unit: int


class Lines:
    """One pass over two sides; ``renames`` are those that an earlier pass found by its ``votes``."""

    def __init__(self, base: Side, head: Side, renames: Renames, mark: str) -> None:
        self.base = base
        self.head = head
        self.renames = renames
        self.mark = mark
        self.units = [Unit("layout", alike=True)]
        self.votes: Votes = Counter()
        self.scopes: dict[Key, Both] = {MODULE: both_of(base, head, None, None)}
        self._renamed: dict[tuple[str, str], int] = {}
        for key, pairs in renames.items():
            for old, new in pairs:
                self._renamed[old, new] = len(self.units)
                unit = Unit("renamed")
                if key == MODULE:
                    unit.base[0].add(old)
                    unit.head[0].add(new)
                self.units.append(unit)

    def unit(self, kind: str, base: Iterable[ast.AST], head: Iterable[ast.AST], scope: Scope) -> int:
        """A new unit that changes some nodes into others."""
        bound, used = names_of(base, scope.variables)
        forward = scope.forward

        def in_head(names: set[str]) -> set[str]:
            return {forward.get(name, name) for name in names}

        self.units.append(Unit(kind, (in_head(bound), in_head(used)), names_of(head, scope.variables)))
        return len(self.units) - 1

    def lines(
        self,
        starts: list[int],
        ends: list[int],
        nodes: tuple[Iterable[ast.AST], Iterable[ast.AST]],
        scope: Scope,
        level: Level,
        kind: str,
        valid: Callable[[str], bool] | None,
    ) -> list[Segment]:
        """Whole lines of both sides: the white space before them, then their tokens, which one unit changed."""
        firsts = [
            side.tokens[side.token_before(start) + 1].start for side, start in zip((self.base, self.head), starts)
        ]
        old, new = self.base.text[starts[0] : firsts[0]], self.head.text[starts[1] : firsts[1]]
        units: dict[str, int] = {}

        def make(part: str) -> int:
            if part not in units:
                units[part] = self.unit(part, *(nodes if part == kind else ((), ())), scope)
            return units[part]

        found = self._tokens((firsts[0], ends[0]), (firsts[1], ends[1]), scope, level, make, kind)
        if valid is not None and not all(valid(rendered(found, {unit})) for unit in units.values()):
            base = self.side_text(self.base, firsts[0], ends[0], scope, level)
            head = self.side_text(self.head, firsts[1], ends[1], scope, level)
            found = edit(make(kind), head, base)
        return [*edit(level.unit, [new], [old]), *found]

    def _tokens(
        self, base: tuple[int, int], head: tuple[int, int], scope: Scope, level: Level, make: Maker, whole: str
    ) -> list[Segment]:
        ours, theirs = self.base.between(*base), self.head.between(*head)
        keys = [[scope.forward.get(t.text, t.text) if t.name else t.text for t in ours], [t.text for t in theirs]]
        found: list[Segment] = []
        at, to = base[0], head[0]
        for kind, a, b, c, d in difflib.SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
            if kind == "equal":
                for old, new in zip(ours[a:b], theirs[c:d]):
                    found += edit(LAYOUT, [self.head.text[to : new.start]], [self.base.text[at : old.start]])
                    found += [new.text] if new.text == old.text else [self._name(old.text, new.text)]
                    at, to = old.end, new.end
                continue
            if b - a == d - c:
                for old, new in zip(ours[a:b], theirs[c:d]):
                    if old.name and new.name:
                        self.votes[scope.chain, old.text, new.text] += 1
            gaps = (
                self.base.text[at : ours[a].start] if a < len(ours) else "",
                self.head.text[to : theirs[c].start] if c < len(theirs) else "",
            )
            both = a < b and c < d
            if both and all(gap and gap.isspace() for gap in gaps):
                found += edit(LAYOUT, [gaps[1]], [gaps[0]])
                at, to = ours[a].start, theirs[c].start
            if both or b == len(ours) or d == len(theirs):
                ends = ours[b - 1].end if b > a else at, theirs[d - 1].end if d > c else to
            else:
                # tokens of one side alone: the white space behind them is theirs, where that before them is common
                ends = ours[b].start, theirs[d].start
                if gaps[0] == gaps[1]:
                    found.append(gaps[0])
                    at, to = ours[a].start, theirs[c].start
            before = self.side_text(self.base, at, ends[0], scope, level)
            after = self.side_text(self.head, to, ends[1], scope, level)
            annotates = all(map(self.base.annotates, ours[a:b])) and all(map(self.head.annotates, theirs[c:d]))
            found.append([make("annotation" if annotates else whole), after, before])
            at, to = ends
        return [*found, *edit(LAYOUT, [self.head.text[to : head[1]]], [self.base.text[at : base[1]]])]

    def _name(self, old: str, new: str) -> Segment:
        return [self._renamed[old, new], [new], [old]]

    def side_text(self, side: Side, start: int, end: int, scope: Scope, level: Level) -> list[Segment]:
        """Text of one side, its names and its white space as they are on the side that it is put into."""
        marks: list[tuple[int, int, Any]] = []
        for token in side.between(start, end):
            other = (scope.back if side is self.head else scope.forward).get(token.text) if token.name else None
            if other is not None:
                names = (other, token.text) if side is self.head else (token.text, other)
                marks.append((token.start, token.end, self._name(*names)))
        own = level.head if side is self.head else level.base
        if level.base != level.head:
            for at in side.line_starts(start, end):
                if side.text.startswith(own, at) and at + len(own) <= end:
                    marks.append((at, at + len(own), [level.unit, [level.head], [level.base]]))
        found: list[Segment] = []
        at = start
        for first, last, segment in sorted(marks, key=lambda mark: mark[:2]):
            found += [side.text[at:first], segment]
            at = last
        return [*found, side.text[at:end]]


def parses(text: str) -> bool:
    """Whether a text is Python."""
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def parses_as_head(text: str) -> bool:
    """Whether a text is the head of a compound statement."""
    return parses(f"{text} pass\n") or parses(f"{text} pass\nfinally:\n pass\n")
