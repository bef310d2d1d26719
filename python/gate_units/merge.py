"""Two texts of a file as one, with an edit for everything in which they differ."""

from __future__ import annotations

import ast
import difflib

from .blocks import Block, Chunk, Section, block_of, sections_of
from .lines import LAYOUT, Level, Lines, parses, parses_as_head
from .matching import in_order, pairs_of, surrounding
from .names import head_nodes, signature_of
from .scopes import MODULE, Scope, both_of
from .segments import Segment, edit


class Merge(Lines):
    """One pass over two sides, from the statements of the module inwards."""

    def items(self) -> list[list[Segment]]:
        """The segments of each statement of the module, and of what stands behind the last."""
        own = self.renames.get(MODULE, [])
        scope = Scope((MODULE,), "", dict(own), {new: old for old, new in own})
        base = block_of(self.base, self.base.tree.body, 0)
        head = block_of(self.head, self.head.tree.body, 0)
        rest = edit(LAYOUT, [self.head.text[head.end :]], [self.base.text[base.end :]])
        return [*self._block(base, head, scope, Level("", "", LAYOUT)), rest]

    def _block(self, base: Block, head: Block, scope: Scope, level: Level) -> list[list[Segment]]:
        pairs = pairs_of(base.chunks, head.chunks, scope.forward)
        taken = set(pairs.values())
        kept = in_order(pairs)
        moved: dict[int, tuple[int, list[Segment]]] = {}
        for a, b in sorted(set(pairs.items()) - set(kept)):
            moved[a] = (self.unit("moved", [], [], scope), self._chunk(base.chunks[a], head.chunks[b], scope, level))
        at_head = {pairs[a]: found for a, found in moved.items()}
        items: list[list[Segment]] = []
        anchors = [(-1, -1), *kept, (len(base.chunks), len(head.chunks))]
        for before, after in zip(anchors, anchors[1:]):
            lost, won = range(before[0] + 1, after[0]), range(before[1] + 1, after[1])
            ours = [base.chunks[index] for index in lost if index not in pairs]
            theirs = [head.chunks[index] for index in won if index not in taken]
            whole = len(ours) == len(lost) and len(theirs) == len(won)
            around = self._surrounded(ours, theirs, scope, level) if whole else {}
            left = [[one for one in side if id(one) not in around] for side in (ours, theirs)]
            unit_of = self._replaced(left[0], left[1], scope)
            for index in lost:
                chunk = base.chunks[index]
                if index in moved:
                    items.append([[moved[index][0], [], moved[index][1]]])
                elif id(chunk) in around:
                    items.append(around[id(chunk)])
                else:
                    items.append([[unit_of[id(chunk)], [], self._text(chunk, scope, level)]])
            for index in won:
                chunk = head.chunks[index]
                if index in at_head:
                    items.append([[at_head[index][0], at_head[index][1], []]])
                elif id(chunk) in around:
                    items.append(around[id(chunk)])
                else:
                    items.append([[unit_of[id(chunk)], self._text(chunk, scope, level), []]])
            if after[0] < len(base.chunks):
                items.append(self._chunk(base.chunks[after[0]], head.chunks[after[1]], scope, level))
        return items

    def _surrounded(self, lost: list[Chunk], won: list[Chunk], scope: Scope, level: Level) -> dict[int, list[Segment]]:
        """
        Statements of one gap that one compound statement of the other side has come to stand around, or was taken away
        from: "with", "try", "if", a loop. The segments of each chunk of the gap that is no unit of its own.
        """
        if level.base != level.head:
            return {}
        for outers, inners in ((won, lost), (lost, won)):
            found = surrounding(outers, inners, scope.forward)
            if found is None:
                continue
            outer, block = found
            side, added = outer.side, outers is won
            node = outer.nodes[0]
            heads: list[ast.AST] = head_nodes(node)
            unit = self.unit("around", *(([], heads) if added else (heads, [])), scope)
            inside = Block(inners[0].side, inners, inners[0].start, inners[-1].end)
            below = Level(level.base, block.indent, unit) if added else Level(block.indent, level.head, unit)
            items = self._block(*((inside, block) if added else (block, inside)), scope, below)
            before, behind = (
                self.side_text(side, *span, scope, level)
                for span in ((outer.start, block.start), (block.end, outer.end))
            )
            pieces = [[unit, text, []] if added else [unit, [], text] for text in (before, behind)]
            segments: list[Segment] = [pieces[0], *(one for item in items for one in item), pieces[1]]
            return {id(outer): segments, **{id(chunk): [] for chunk in inners}}
        return {}

    def _replaced(self, lost: list[Chunk], won: list[Chunk], scope: Scope) -> dict[int, int]:
        """Units of the statements of one gap: what took the place of others is one with them."""
        together = [chunk for chunk in (*lost, *won) if not chunk.alone]
        units: dict[int, int] = {}
        if any(not chunk.alone for chunk in lost) and any(not chunk.alone for chunk in won):
            base, head = ([node for chunk in side if not chunk.alone for node in chunk.nodes] for side in (lost, won))
            unit = self.unit("replaced", base, head, scope)
            units = {id(chunk): unit for chunk in together}
        for chunk in lost:
            if id(chunk) not in units:
                units[id(chunk)] = self.unit("deleted", chunk.nodes, [], scope)
        for chunk in won:
            if id(chunk) not in units:
                units[id(chunk)] = self.unit("added", [], chunk.nodes, scope)
        return units

    def _chunk(self, base: Chunk, head: Chunk, scope: Scope, level: Level) -> list[Segment]:
        """A statement that both sides have, changed or not."""
        if base.text == head.text:
            return [base.text]
        starts = [chunk.side.line_start(chunk.first) for chunk in (base, head)]
        comments = edit(LAYOUT, [head.side.text[head.start : starts[1]]], [base.side.text[base.start : starts[0]]])
        ours, theirs = sections_of(base), sections_of(head)
        alike = base.kind == head.kind and [one.keyword for one in ours] == [one.keyword for one in theirs]
        if not ours or not alike:
            nodes = (base.nodes, head.nodes)
            return [*comments, *self.lines(starts, [base.end, head.end], nodes, scope, level, "changed", parses)]
        return [*comments, *self._compound(base, head, (ours, theirs), scope, level)]

    def _compound(
        self, base: Chunk, head: Chunk, sections: tuple[list[Section], list[Section]], scope: Scope, level: Level
    ) -> list[Segment]:
        found: list[Segment] = []
        inner = scope
        nodes = (base.nodes[0], head.nodes[0])
        if base.definition is not None and head.definition is not None:
            found += self._decorators(base, head, scope, level)
            inner = self._scope_of(base, head, scope)
        for number, (old, new) in enumerate(zip(*sections)):
            if number == 0:
                starts = [self.base.line_start(old.start), self.head.line_start(new.start)]
                ends = [old.block.start, new.block.start]
                heads = (head_nodes(nodes[0]), head_nodes(nodes[1]))
                before = len(self.units)
                found += self.lines(starts, ends, heads, inner, level, "head", parses_as_head)
                self._signature(before, nodes)
            else:
                found += self._head_of_part(old, new, inner, level)
            differs = level.base != level.head
            below = Level(old.block.indent, new.block.indent, level.unit if differs else LAYOUT)
            found += [one for item in self._block(old.block, new.block, inner, below) for one in item]
        return found

    def _signature(self, before: int, nodes: tuple[ast.stmt, ast.stmt]) -> None:
        if signature_of(nodes[0]) != signature_of(nodes[1]):
            for unit in self.units[before:]:
                if unit.kind == "head":
                    unit.signature |= {getattr(node, "name", "") for node in nodes}

    def _scope_of(self, base: Chunk, head: Chunk, scope: Scope) -> Scope:
        key = (base.first, head.first)
        self.scopes[key] = both_of(self.base, self.head, base.nodes[0], head.nodes[0])
        function = base.kind != "ClassDef"
        return scope.inside(key, f"{self.mark}.{head.first}" if function else "", self.renames)

    def _head_of_part(self, old: Section, new: Section, scope: Scope, level: Level) -> list[Segment]:
        """The heads of further blocks ("else:", "except A:"), which are no statements by themselves."""
        tokens = [
            [token.text for token in side.between(section.start, section.block.start)]
            for side, section in ((self.base, old), (self.head, new))
        ]
        base = self.side_text(self.base, old.start, old.block.start, scope, level)
        head = self.side_text(self.head, new.start, new.block.start, scope, level)
        if tokens[0] == tokens[1]:
            return edit(LAYOUT, head, base) if level.base == level.head else edit(level.unit, head, base)
        return edit(self.unit("head", [], [], scope), head, base)

    def _decorators(self, base: Chunk, head: Chunk, scope: Scope, level: Level) -> list[Segment]:
        lists = [getattr(chunk.nodes[0], "decorator_list", []) for chunk in (base, head)]
        spans = [_spans(chunk, nodes) for chunk, nodes in zip((base, head), lists)]
        dumps = [[ast.dump(node) for node in nodes] for nodes in lists]
        found: list[Segment] = []
        for kind, a, b, c, d in difflib.SequenceMatcher(None, dumps[0], dumps[1], autojunk=False).get_opcodes():
            if kind == "equal" or b - a == d - c:
                for i, j in zip(range(a, b), range(c, d)):
                    starts, ends = [spans[0][i][0], spans[1][j][0]], [spans[0][i][1], spans[1][j][1]]
                    nodes = ([lists[0][i]], [lists[1][j]])
                    found += self.lines(starts, ends, nodes, scope, level, "decorator", None)
                continue
            for i in range(a, b):
                unit = self.unit("decorator", [lists[0][i]], [], scope)
                found.append([unit, [], self.side_text(self.base, *spans[0][i], scope, level)])
            for j in range(c, d):
                unit = self.unit("decorator", [], [lists[1][j]], scope)
                found.append([unit, self.side_text(self.head, *spans[1][j], scope, level), []])
        return found

    def _text(self, chunk: Chunk, scope: Scope, level: Level) -> list[Segment]:
        """The lines of a statement that one side alone has."""
        return self.side_text(chunk.side, chunk.start, chunk.end, scope, level)


def _spans(chunk: Chunk, nodes: list[ast.expr]) -> list[tuple[int, int]]:
    """Lines of each decorator."""
    side = chunk.side
    starts = [side.line_start(side.tokens[side.token_before(side.start(node))].start) for node in nodes]
    ends = [*starts[1:], side.line_start(side.start(chunk.nodes[0]))]
    return list(zip(starts, ends))
