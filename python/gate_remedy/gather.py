"""Independent awaits in a loop, one after another: a gather with a bound, results in the same order."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gate_facts.loops import describe, loops_in
from gate_facts.sharing import Sharing

from .blocking import Place
from .bounds import Bound
from .edits import Candidate, Edit
from .source import Source, covers
from .turns import edits_of_loop, inside_another, simple


def gather_candidates(sources: dict[str, Source], places: list[Place], bounds: list[int]) -> Iterator[Candidate]:
    """Changes of the innermost loop that awaits around the first of the places that lies in one."""
    for file, line, _ in places:
        source = sources.get(file)
        loop = None if source is None else _loop_at(source, line)
        if source is None or loop is None:
            continue
        node, independent = loop
        if not independent:
            return
        for most in bounds:
            edits = _edits(source, node, most)
            if edits is not None:
                yield Candidate("gather", source, tuple(edits))
        return


def _loop_at(source: Source, line: int) -> tuple[ast.AST, bool] | None:
    """The innermost loop around a line, and whether its turns are known to be independent and unpaced."""
    found: list[tuple[ast.AST, bool]] = []
    sharing = Sharing(source.tree)
    for function in ast.walk(source.tree):
        if isinstance(function, ast.AsyncFunctionDef):
            for loop in loops_in(function):
                facts = describe(loop, source.imports, sharing)
                if covers(loop[0], line):
                    found.append((loop[0], not facts["dependent"] and not facts["paced"]))
    return min(found, key=lambda item: _length(item[0]), default=None)


def _length(node: ast.AST) -> int:
    return (getattr(node, "end_lineno", 0) or 0) - getattr(node, "lineno", 0)


def _edits(source: Source, node: ast.AST, most: int) -> list[Edit] | None:
    if isinstance(node, ast.ListComp):
        return _of_comprehension(source, node, most)
    if isinstance(node, ast.For):
        return edits_of_loop(source, node, most)
    return None


def _of_comprehension(source: Source, node: ast.ListComp, most: int) -> list[Edit] | None:
    """``[await f(x) for x in xs]``"""
    generator = node.generators[0]
    if len(node.generators) > 1 or generator.is_async or not isinstance(node.elt, ast.Await):
        return None
    if any(isinstance(child, ast.Await) for part in [generator.iter, *generator.ifs] for child in ast.walk(part)):
        return None
    statement = source.statement(node)
    bound = Bound(source, statement, generator.target, most)
    if not bound.possible or not simple(statement) or inside_another(source, node):
        return None
    before = bound.before([f"return {source.segment(node.elt)}"])
    turns = source.text[source.end(node.elt) : source.end(node) - 1].strip()
    gather = f"await asyncio.gather(*({bound.call()} {turns}))"
    return None if before is None else [*before, (source.start(node), source.end(node), gather)]
