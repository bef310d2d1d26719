"""Units of a change: what of it can be undone alone, and how the file reads then."""

from __future__ import annotations

import ast
import difflib
from collections import defaultdict
from typing import Any

from gate_remedy.changes import bare

from .lines import LAYOUT, Unit
from .merge import Merge
from .scopes import Renames, renames_of
from .segments import Segment, edit, rendered, renumbered, units_in
from .side import Side

#: A larger file, or one with more units, is left to whole hunks: what can be told of it costs more than it brings.
_LARGEST = 400_000
_MOST_UNITS = 400
#: A text that is no Python and has more lines, or more changed runs of them, is undone as a whole.
_MOST_LINES = 5000
_MOST_RUNS = 20
#: Renamed names show which definitions belong together, and these which names of theirs were renamed.
_PASSES = 3
_MARK = "\ufeff"


def divided(file: dict[str, str], number: int) -> dict[str, Any] | None:
    """The units of one changed file, as Python or as other text."""
    base, head = file["base"], file["head"]
    return units_of(base, head, str(number)) if file["form"] == "python" else runs_of(base, head)


def runs_of(base: str, head: str) -> dict[str, Any]:
    """The same of a text that is no Python: its changed runs of lines, or all of them when they are many."""
    lines = [_ended(text).splitlines(keepends=True) for text in (base, head)]
    codes: list[tuple[str, int, int, int, int]] = [("replace", 0, len(lines[0]), 0, len(lines[1]))]
    if max(map(len, lines)) <= _MOST_LINES:
        found = difflib.SequenceMatcher(None, lines[0], lines[1]).get_opcodes()
        if sum(code[0] != "equal" for code in found) <= _MOST_RUNS:
            codes = list(found)
    segments: list[Segment] = []
    units = [Unit("layout", alike=True)]
    for kind, a, b, c, d in codes:
        before, after = "".join(lines[0][a:b]), "".join(lines[1][c:d])
        if kind == "equal":
            segments.append(before)
        else:
            segments.append([len(units), [after], [before]])
            units.append(Unit("text"))
    cut = {side: not text.endswith("\n") for side, text in (("base", base), ("head", head))}
    return {"segments": segments, "units": [_described(unit) for unit in units], "cut": cut}


def units_of(base: str, head: str, mark: str) -> dict[str, Any] | None:
    """
    The units in which two texts of a file differ, and its segments; None where they are no Python that can be read.

    Undoing all units gives base's text, undoing none gives head's. ``cut``: a line end is put behind a text that has
    none, to be taken off again. ``mark`` tells variables of this file's functions from those of others.
    """
    if max(len(base), len(head)) > _LARGEST or any("\r" in text.replace("\r\n", "") for text in (base, head)):
        return None
    cut = {side: not text.endswith("\n") for side, text in (("base", base), ("head", head))}
    try:
        items, units = _merged(_ended(base), _ended(head), mark)
    except (SyntaxError, ValueError, RecursionError, MemoryError, IndexError):
        return None
    if items is None:
        return None
    segments: list[Segment] = [one for item in items for one in item]
    numbers = {number: index for index, number in enumerate(sorted({LAYOUT, *units_in(segments)}))}
    return {
        "segments": renumbered(segments, numbers),
        "units": [_described(units[number]) for number in numbers],
        "cut": cut,
    }


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"


def _described(unit: Unit) -> dict[str, Any]:
    sides = {side: {"bound": sorted(bound), "used": sorted(used)} for side, (bound, used) in _sides(unit)}
    return {"kind": unit.kind, "alike": unit.alike, "signature": sorted(unit.signature), **sides}


def _sides(unit: Unit) -> list[tuple[str, tuple[set[str], set[str]]]]:
    return [("base", unit.base), ("head", unit.head)]


def _merged(base: str, head: str, mark: str) -> tuple[list[list[Segment]] | None, list[Unit]]:
    marks = [_MARK if text.startswith(_MARK) else "" for text in (base, head)]
    sides = [Side(text[len(found) :]) for text, found in zip((base, head), marks)]
    if not sides[0].tree.body or not sides[1].tree.body:
        return None, []
    renames: Renames = {}
    for _ in range(_PASSES):
        merge = Merge(sides[0], sides[1], renames, mark)
        items = merge.items()
        known, renames = renames, renames_of(merge.votes, merge.scopes, renames)
        if renames == known:
            break
    else:
        merge = Merge(sides[0], sides[1], renames, mark)
        items = merge.items()
    units = merge.units
    if len(units) > _MOST_UNITS:
        return None, []
    whole: list[Segment] = [one for item in items for one in item]
    texts = (rendered(whole, range(len(units))), rendered(whole, ()))
    if texts != (sides[0].text, sides[1].text):
        raise ValueError("the segments are not the two texts")
    checked = _checked(items, units)
    return (None if checked is None else [edit(LAYOUT, [marks[1]], [marks[0]]), *checked]), units


def _checked(items: list[list[Segment]], units: list[Unit]) -> list[list[Segment]] | None:
    """The items with such units merged that are no Python alone; None where that does not help."""
    places: dict[int, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        for unit in sorted(set(units_in(item))):
            places[unit].append(index)
    before: dict[tuple[int, ...], str] = {}
    into = {number: number for number in range(len(units))}
    for unit, where in places.items():
        if unit == LAYOUT or units[unit].kind == "renamed":
            continue
        key = tuple(where)
        about: list[Segment] = [one for index in where for one in items[index]]
        before[key] = before.get(key) or _bare_of(rendered(about, ())) or ""
        after = _bare_of(rendered(about, {unit}))
        if after is not None:
            units[unit].alike = after == before[key]
            continue
        pool = {other for other in units_in(about) if other != LAYOUT}
        if _bare_of(rendered(about, pool)) is None:
            return None
        for other in sorted(pool - {unit}):
            if _bare_of(rendered(about, pool - {other})) is not None:
                pool.discard(other)
        _join(into, units, pool)
    return [renumbered(item, into) for item in items]


def _join(into: dict[int, int], units: list[Unit], pool: set[int]) -> None:
    """Makes some units one."""
    old = {into[unit] for unit in pool}
    target = min(old)
    for unit, number in into.items():
        if number in old:
            into[unit] = target
    for number in old - {target}:
        one, other = units[target], units[number]
        for mine, others in ((one.base, other.base), (one.head, other.head)):
            mine[0].update(others[0])
            mine[1].update(others[1])
        one.signature |= other.signature
    units[target].kind, units[target].alike = "replaced", False


def _bare_of(text: str) -> str | None:
    """What a text does, in a form to be compared; None when it is no Python."""
    try:
        tree = ast.parse(text)
        compile(text, "<changed>", "exec", dont_inherit=True)
        return bare(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
