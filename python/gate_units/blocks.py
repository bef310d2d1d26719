"""Statements as runs of whole lines, and the blocks inside them."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass, field
from typing import Union

from .side import Side

Definition = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
Import = (ast.Import, ast.ImportFrom)
_ASYNC = {"AsyncFunctionDef": "FunctionDef", "AsyncFor": "For", "AsyncWith": "With"}
_DEFINED = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef]


@dataclass
class Chunk:
    """The lines of a statement, with the comments before it; several statements when they share a line."""

    side: Side
    start: int
    first: int
    end: int
    nodes: list[ast.stmt]
    _dump: str = field(default="", repr=False)
    _words: Counter[str] | None = field(default=None, repr=False)
    _shape: Counter[str] | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        """All of its lines."""
        return self.side.text[self.start : self.end]

    @property
    def dump(self) -> str:
        """What it does, in a form to be compared."""
        self._dump = self._dump or "\n".join(ast.dump(node) for node in self.nodes)
        return self._dump

    @property
    def words(self) -> Counter[str]:
        """Its tokens, with their number."""
        if self._words is None:
            self._words = Counter(token.text for token in self.side.between(self.first, self.end))
        return self._words

    @property
    def shape(self) -> Counter[str]:
        """The same without what names, numbers and texts say."""
        if self._shape is None:
            tokens = self.side.between(self.first, self.end)
            self._shape = Counter(token.form for token in tokens)
        return self._shape

    @property
    def kind(self) -> str:
        """The type of its node; statements on one line have none in common."""
        name = type(self.nodes[0]).__name__
        return _ASYNC.get(name, name) if len(self.nodes) == 1 else "several"

    @property
    def definition(self) -> _DEFINED | None:
        """The function or class that it is."""
        node = self.nodes[0]
        return node if isinstance(node, Definition) and len(self.nodes) == 1 else None

    @property
    def alone(self) -> bool:
        """Whether it always is a unit of its own: a definition, an import, a docstring."""
        node = self.nodes[0]
        text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return text or isinstance(node, (*Definition, *Import))


@dataclass
class Block:
    """Statements of one level, from the start of a line to the end of one."""

    side: Side
    chunks: list[Chunk]
    start: int
    end: int

    @property
    def indent(self) -> str:
        """The white space before each of its statements."""
        chunk = self.chunks[0]
        return self.side.text[self.side.line_start(chunk.first) : chunk.first]


@dataclass
class Section:
    """The head of a block, to the end of its line, and the block."""

    start: int
    keyword: str
    block: Block


def block_of(side: Side, statements: list[ast.stmt], start: int) -> Block:
    """The statements of a level, the first of which may begin at ``start``."""
    chunks: list[Chunk] = []
    at = start
    for node in statements:
        first, end = side.first(node), side.line_end(side.end(node))
        if chunks and first < chunks[-1].end:
            chunks[-1].nodes.append(node)
            chunks[-1].end = max(end, chunks[-1].end)
        else:
            chunks.append(Chunk(side, at, first, end, [node]))
        at = chunks[-1].end
    return Block(side, chunks, start, at)


def sections_of(chunk: Chunk) -> list[Section]:
    """The blocks of a compound statement; none when it is simple, or has a block on the line of its head."""
    side, node = chunk.side, chunk.nodes[0]
    found: list[Section] = []
    if len(chunk.nodes) > 1:
        return found
    at = side.start(node)
    for word, statements in _bodies(side, node):
        first = side.first(statements[0])
        colon = side.tokens[side.token_before(first)]
        if colon.text != ":" or side.line_end(colon.end) > first:
            return []
        block = block_of(side, statements, side.line_end(colon.end))
        found.append(Section(at, word, block))
        at = block.end
    return found


def _bodies(side: Side, node: ast.AST) -> list[tuple[str, list[ast.stmt]]]:
    found: list[tuple[str, list[ast.stmt]]] = []
    if isinstance(getattr(node, "body", None), list):
        found.append(("", getattr(node, "body", [])))
    found += [("except", handler.body) for handler in getattr(node, "handlers", [])]
    found += [("case", case.body) for case in getattr(node, "cases", [])]
    rest = getattr(node, "orelse", [])
    if isinstance(rest, list) and rest:
        inner = rest[0]
        chained = isinstance(node, ast.If) and isinstance(inner, ast.If) and len(rest) == 1
        if chained and side.text.startswith("elif", side.start(inner)):
            return found + [("elif", body) if not word else (word, body) for word, body in _bodies(side, inner)]
        found.append(("else", rest))
    last = getattr(node, "finalbody", [])
    return [*found, ("finally", last)] if last else found
