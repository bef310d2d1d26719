"""What holds everything in memory at once, a gather that starts it all or a queue: the same with a bound."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Union

from gate_facts.names import dotted, resolved

from .blocking import Place
from .bounds import Bound
from .edits import Candidate, Edit
from .source import Source, covers

_STARTERS = ("asyncio.create_task", "asyncio.ensure_future")
_Turns = Union[ast.GeneratorExp, ast.ListComp]


def bounded_candidates(sources: dict[str, Source], places: list[Place], bounds: list[int]) -> Iterator[Candidate]:
    """Changes of queues at one of the places, and of gathers that start a coroutine of theirs or stand at one."""
    yield from _queues(sources, places, bounds)
    functions = {function.split(".")[-1] for _, _, function in places}
    for source in sources.values():
        lines = [line for file, line, _ in places if file == source.file]
        for turns, call in _started(source):
            started = (dotted(call.func) or "").split(".")[-1]
            if started in functions or any(covers(source.statement(turns), line) for line in lines):
                for most in bounds:
                    edits = _edits(source, turns, call, most)
                    if edits is not None:
                        yield Candidate("bounded gather", source, tuple(edits))


def _queues(sources: dict[str, Source], places: list[Place], bounds: list[int]) -> Iterator[Candidate]:
    """A queue that grows as fast as it is filled: one that holds only so much, at one of the places."""
    for file, line, _ in places:
        source = sources.get(file)
        for node in [] if source is None else source.at(line):
            if source is None or not isinstance(node, ast.Call) or node.args or node.keywords:
                continue
            if resolved(node.func, source.imports) == "asyncio.Queue":
                for most in bounds:
                    edit = (source.end(node.func), source.end(node), f"(maxsize={most})")
                    yield Candidate("bounded queue", source, (edit,))


def _started(source: Source) -> Iterator[tuple[_Turns, ast.Call]]:
    """Comprehensions that are gathered or that make tasks, with the call of the coroutine in them."""
    for node in ast.walk(source.tree):
        if not isinstance(node, (ast.GeneratorExp, ast.ListComp)) or not isinstance(node.elt, ast.Call):
            continue
        name = resolved(node.elt.func, source.imports)
        if name in _STARTERS:
            first = node.elt.args[0] if node.elt.args else None
            if isinstance(first, ast.Call):
                yield node, first
        elif _gathered(source, node):
            yield node, node.elt


def _gathered(source: Source, node: ast.AST) -> bool:
    star = source.parents[node]
    call = source.parents[star] if isinstance(star, ast.Starred) else None
    return isinstance(call, ast.Call) and resolved(call.func, source.imports) == "asyncio.gather"


def _edits(source: Source, turns: _Turns, call: ast.Call, most: int) -> list[Edit] | None:
    generator = turns.generators[0]
    statement = source.statement(turns)
    coroutine = isinstance(source.function(turns), ast.AsyncFunctionDef)
    if len(turns.generators) > 1 or generator.is_async or not coroutine or "\n" in source.segment(call):
        return None
    bound = Bound(source, statement, generator.target, most)
    if not bound.possible or not isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign, ast.Return)):
        return None
    before = bound.before([f"return await {source.segment(call)}"])
    return None if before is None else [*before, (source.start(call), source.end(call), bound.call())]
