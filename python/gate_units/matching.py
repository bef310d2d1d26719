"""Which statement of base is which of head."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict

from .blocks import Block, Chunk, sections_of

#: Part of the tokens that two statements share when they are one that was changed, and two definitions one renamed.
_ALIKE = 0.5
_RENAMED = 0.6
#: Likeness that statements have on average with those inside of the one that has come to stand around them.
_INSIDE = 0.7
#: A shorter statement that is found elsewhere has not been moved: it is another one.
_TELLING = 60
_MOST_PAIRS = 4000

Pairs = dict[int, int]


def likeness(one: Chunk, other: Chunk) -> float:
    """Part of the tokens that two chunks share, 0 to 1."""
    return _shared(one.words, other.words)


def _related(one: Chunk, other: Chunk) -> float:
    """The same of two statements of one place, where the shape says as much as the words."""
    if one.kind != other.kind:
        return 0.0
    return (_shared(one.words, other.words) + _shared(one.shape, other.shape)) / 2


def _shared(one: Counter[str], other: Counter[str]) -> float:
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 1.0


def pairs_of(base: list[Chunk], head: list[Chunk], canonical: dict[str, str]) -> Pairs:
    """For chunks of base the one of head that each has become, by index; ``canonical`` has names of base in head."""
    matcher = difflib.SequenceMatcher(None, [one.dump for one in base], [one.dump for one in head], autojunk=False)
    pairs = {a + k: b + k for a, b, size in matcher.get_matching_blocks() for k in range(size)}
    _by_key(base, head, pairs, canonical)
    _moved(base, head, pairs)
    for lower, upper in _gaps(base, head, pairs):
        _similar(base, head, lower, upper, pairs)
    _renamed(base, head, pairs)
    return pairs


def surrounding(outers: list[Chunk], inners: list[Chunk], canonical: dict[str, str]) -> tuple[Chunk, Block] | None:
    """The first compound statement that has all these statements inside of it, much as they are, and that block."""
    for outer in outers if inners else []:
        if outer.definition is not None:
            continue
        for section in sections_of(outer):
            chunks = section.block.chunks
            pairs = pairs_of(inners, chunks, canonical)
            total = sum(likeness(inners[one], chunks[other]) for one, other in pairs.items())
            if total >= _INSIDE * max(len(inners), len(chunks)):
                return outer, section.block
    return None


def in_order(pairs: Pairs) -> list[tuple[int, int]]:
    """The longest run of pairs that keep their order; the others were moved."""
    best: list[list[tuple[int, int]]] = []
    for pair in sorted(pairs.items()):
        before = max((run for run in best if run[-1][1] < pair[1]), key=len, default=[])
        best.append([*before, pair])
    return max(best, key=len, default=[])


def _free(chunks: list[Chunk], taken: set[int]) -> list[int]:
    return [index for index in range(len(chunks)) if index not in taken]


def _by_key(base: list[Chunk], head: list[Chunk], pairs: Pairs, canonical: dict[str, str]) -> None:
    """Definitions of one name."""
    named: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for index in _free(head, set(pairs.values())):
        node = head[index].definition
        if node is not None:
            named[head[index].kind == "ClassDef", node.name].append(index)
    for index in _free(base, set(pairs)):
        node = base[index].definition
        if node is not None:
            found = named[base[index].kind == "ClassDef", canonical.get(node.name, node.name)]
            if found:
                pairs[index] = found.pop(0)


def _moved(base: list[Chunk], head: list[Chunk], pairs: Pairs) -> None:
    """Statements that stand elsewhere as they were."""
    places: dict[str, list[int]] = defaultdict(list)
    for index in _free(head, set(pairs.values())):
        places[head[index].dump].append(index)
    for index in _free(base, set(pairs)):
        found = places.get(base[index].dump)
        if found and len(base[index].dump) >= _TELLING:
            pairs[index] = found.pop(0)


def _gaps(base: list[Chunk], head: list[Chunk], pairs: Pairs) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Between neighbouring pairs that keep their order: what is free on both sides."""
    anchors = [(-1, -1), *in_order(pairs), (len(base), len(head))]
    return [((one[0] + 1, other[0]), (one[1] + 1, other[1])) for one, other in zip(anchors, anchors[1:])]


def _similar(base: list[Chunk], head: list[Chunk], left: tuple[int, int], right: tuple[int, int], pairs: Pairs) -> None:
    """Changed statements of one gap, in order: those that share most."""
    taken = set(pairs.values())
    rows = [index for index in range(*left) if index not in pairs and base[index].definition is None]
    columns = [index for index in range(*right) if index not in taken and head[index].definition is None]
    if not rows or not columns or len(rows) * len(columns) > _MOST_PAIRS:
        return
    if len(rows) == len(columns) == 1 and base[rows[0]].kind == head[columns[0]].kind:
        pairs[rows[0]] = columns[0]
        return
    best: list[list[tuple[float, list[tuple[int, int]]]]] = [[(0.0, [])] * (len(columns) + 1)]
    for row in rows:
        line: list[tuple[float, list[tuple[int, int]]]] = [(0.0, [])]
        for number, column in enumerate(columns):
            options = [best[-1][number + 1], line[-1]]
            value = _related(base[row], head[column])
            if value >= _ALIKE:
                before = best[-1][number]
                options.append((before[0] + value, [*before[1], (row, column)]))
            line.append(max(options, key=lambda option: option[0]))
        best.append(line)
    pairs.update(best[-1][-1][1])


def _renamed(base: list[Chunk], head: list[Chunk], pairs: Pairs) -> None:
    """Definitions that have another name and much the same text."""
    free = [index for index in _free(head, set(pairs.values())) if head[index].definition is not None]
    for index in _free(base, set(pairs)):
        if base[index].definition is None:
            continue
        of_kind = [other for other in free if head[other].kind == base[index].kind]
        best = max(of_kind, key=lambda other: likeness(base[index], head[other]), default=None)
        if best is not None and likeness(base[index], head[best]) >= _RENAMED:
            pairs[index] = best
            free.remove(best)
